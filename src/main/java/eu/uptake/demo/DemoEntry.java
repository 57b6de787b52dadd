package eu.uptake.demo;

import eu.uptake.platform.SignInSession;
import eu.uptake.registry.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets a visitor of a demonstration become anybody in it with one click. Page and permission exist in the profile
 * {@code demo} only; elsewhere the path is one that nobody named, and refused.
 */
@Controller
@Profile("demo")
class DemoEntry {

    static final String PATH = "/demo/enter";

    private final People people;
    private final SignInSession session;

    DemoEntry(People people, SignInSession session) {
        this.people = people;
        this.session = session;
    }

    @Bean
    @Order(0)
    static SecurityFilterChain demoDoor(HttpSecurity http, CsrfTokenRepository tokens) {
        return http.securityMatcher(PATH + "/*")
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.POST)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(RequestCacheConfigurer::disable)
                .build();
    }

    @PostMapping(PATH + "/{person}")
    String enter(@PathVariable long person, HttpServletRequest request, HttpServletResponse response) {
        var actor = people.actor(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        session.begin(actor, people.get(person).email(), request, response);
        return "redirect:/";
    }
}
