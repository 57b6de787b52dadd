package eu.uptake.assistance;

import eu.uptake.casefile.CaseHouse;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** The house of cases with the room of assistance. */
@ConfigurationPropertiesScan("eu.uptake.assistance")
@ComponentScan("eu.uptake.assistance")
public class AssistanceHouse extends CaseHouse {}
