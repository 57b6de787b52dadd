package eu.uptake.platform;

import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Who is signed in stays so when a node is restarted, and on every other node. */
@Configuration
class SessionConfiguration {

    /** Nobody asks for the sessions of a person, so their address need not lie beside them. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> namelessSessions() {
        return sessions -> sessions.setIndexResolver(session -> Map.of());
    }

    @Bean
    static BeanPostProcessor sparinglyWrittenSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new KeptSessions<>(sessions) : bean;
            }
        };
    }
}
