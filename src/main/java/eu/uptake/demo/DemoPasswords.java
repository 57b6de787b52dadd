package eu.uptake.demo;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A password that the sign-in page shows needs no slow hash; hashing it for everybody would take seconds. */
@Configuration
@Profile("demo")
class DemoPasswords {

    private static final int WEAKEST = 4;

    @Bean
    @Primary
    PasswordEncoder demoPasswordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(WEAKEST)));
    }
}
