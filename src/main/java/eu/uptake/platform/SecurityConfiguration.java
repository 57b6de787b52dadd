package eu.uptake.platform;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may knock where. What is not named here is refused. */
@Configuration
class SecurityConfiguration {

    private static final String[] EVERYBODY = {
        "/",
        "/register/**",
        "/sign-in/**",
        "/enter/**",
        "/setup/**",
        "/privacy",
        "/privacy/*",
        "/assets/**",
        "/drafts/**",
        "/evidence/**", // whoever has no account gets at the files of their own draft only
        "/error",
        "/actuator/health",
        "/actuator/health/**",
    };
    private static final String[] STAFF = {
        "advisor", "business-advisor", "funding-advisor", "cluster-manager", "coordinator"
    };
    private static final List<String> ROOMS = List.of(
            "/work", "/portal", "/monitor", "/ledger", "/admin", "/account", "/evidence", "/reports", "/retention");

    private final RequestMatcher byScript = new ScriptRequests();

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInLimit limit,
            CurrentActors actors,
            CsrfTokenRepository tokens,
            Environment environment) {
        var metrics = new MetricsReaders(environment);
        var attempts = new SignInAttempts(limit, TimeMeter.SYSTEM_NANOTIME);
        return http.authorizeHttpRequests(rules -> rules(rules, metrics))
                .formLogin(this::signIn)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.requestCache(new WantedPages(byScript)))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new Refusals(ROOMS))
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), byScript)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true))
                .headers(SecurityHeaders::apply)
                .addFilterBefore(new SignInAttemptFilter(attempts), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new CurrentActorFilter(actors), AuthorizationFilter.class)
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            MetricsReaders metrics) {
        rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(EVERYBODY)
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access(metrics)
                .requestMatchers("/account/**", "/reports/**") // whose case it is decides who reads a report
                .authenticated()
                .requestMatchers("/work/cases/*/dossier")
                .hasAnyRole("advisor", "business-advisor", "funding-advisor", "coordinator")
                .requestMatchers("/work/instruments/**", "/work/aid-register/**")
                .hasAnyRole("funding-advisor", "coordinator")
                .requestMatchers("/work/**")
                .hasAnyRole(STAFF)
                .requestMatchers("/portal/**")
                .hasAnyRole("sme", "provider")
                .requestMatchers("/monitor/**", "/ledger/**")
                .hasRole("coordinator")
                .requestMatchers("/retention/person/**")
                .hasRole("coordinator")
                .requestMatchers("/retention/**")
                .hasAnyRole("admin", "coordinator")
                .requestMatchers("/admin/people/**", "/admin/organisations/**", "/admin/health")
                .hasAnyRole("admin", "coordinator")
                .requestMatchers("/admin/**")
                .hasRole("admin")
                .anyRequest()
                .denyAll();
    }

    private void signIn(FormLoginConfigurer<HttpSecurity> form) {
        form.loginPage("/sign-in")
                .usernameParameter("email")
                .failureUrl("/sign-in?failed")
                .successHandler(SecurityConfiguration::backToThePageWanted);
    }

    private static void backToThePageWanted(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        var path = SavedPath.of(request).orElse("/");
        SavedPath.forget(request, response);
        response.sendRedirect(request.getContextPath() + path);
    }
}
