package eu.uptake.casefile;

import eu.uptake.platform.OpenForms;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The lower rooms of the house, without engine, forms and their pages. Not annotated as one that a scan would find. */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"eu.uptake.platform", "eu.uptake.notification"})
@ComponentScan({"eu.uptake.platform", "eu.uptake.registry", "eu.uptake.casefile", "eu.uptake.notification"})
public class CaseHouse {

    @Bean
    OpenForms forms() {
        return (actor, formKey) -> !formKey.endsWith("gone");
    }
}
