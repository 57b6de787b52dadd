package eu.uptake.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Turns away what no browser sends before anybody reads it: a zero byte, which PostgreSQL cannot keep in a text. */
@Configuration
class Firewall {

    @Bean
    HttpFirewall strict() {
        var strict = new StrictHttpFirewall();
        strict.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return strict;
    }
}
