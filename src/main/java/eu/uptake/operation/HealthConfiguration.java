package eu.uptake.operation;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the health endpoint tells beside the framework's own; its names are the names of these beans. */
@Configuration
class HealthConfiguration {

    @Bean
    HealthIndicator engineHealthIndicator(Conditions conditions) {
        return () -> conditions.of("engine").health();
    }

    @Bean
    HealthIndicator jobsHealthIndicator(Conditions conditions) {
        return () -> conditions.of("jobs").health();
    }

    @Bean
    HealthIndicator outboxHealthIndicator(Conditions conditions) {
        return () -> conditions.of("outbox").health();
    }

    @Bean
    HealthIndicator diskHealthIndicator(Conditions conditions) {
        return () -> conditions.of("disk").health();
    }

    @Bean
    HealthIndicator workListHealthIndicator(Conditions conditions) {
        return () -> conditions.of("workList").health();
    }

    @Bean
    HealthIndicator historiesHealthIndicator(Conditions conditions) {
        return () -> conditions.of("histories").health();
    }
}
