package eu.uptake.privacy;

import eu.uptake.casefile.CaseHouse;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The lower rooms with this one, and a clock that a test may set. */
@Import(CaseHouse.class)
@ComponentScan("eu.uptake.privacy")
@ConfigurationPropertiesScan("eu.uptake.privacy")
class PrivacyHouse {}
