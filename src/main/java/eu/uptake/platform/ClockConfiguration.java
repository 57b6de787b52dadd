package eu.uptake.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockConfiguration {

    /** One clock for all rooms, so that a rehearsal can move it. */
    @Bean
    @ConditionalOnMissingBean
    MovableClock clock() {
        return new MovableClock(Clock.systemUTC());
    }
}
