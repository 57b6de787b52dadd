package eu.uptake.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Puts the page frame's helpers within reach of every template. */
@Configuration
class PagesConfiguration implements WebMvcConfigurer {

    @Bean
    Frame frame() {
        return new Frame();
    }

    /** Dates are read in the zone of the programme office: one moment must look the same to all who talk about it. */
    @Bean
    Moments moments(Clock clock, @Value("${uptake.zone:Europe/Brussels}") ZoneId zone, MessageSource messages) {
        return new Moments(clock, zone, messages);
    }

    @Bean
    Languages localeResolver(ApplicationEventPublisher events) {
        return new Languages(events);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
