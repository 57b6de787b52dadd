package eu.uptake.assistance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The action that hours are declared for, as the grant agreement names it.
 *
 * @param number of the grant
 */
@ConfigurationProperties("uptake.action")
record Action(
        @DefaultValue("") String title, @DefaultValue("") String number) {}
