package eu.uptake.platform;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Who is signed in stays so when a node is restarted, and on every other node. */
@Configuration
class SessionConfiguration {

    private static final String INTO =
            "INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) ";
    private static final String H2_ONCE = "MERGE " + INTO + "KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)";
    private static final String POSTGRES_ONCE = "INSERT " + INTO
            + "VALUES (?, ?, ?) ON CONFLICT (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)"
            + " DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES";

    /** Nobody asks for the sessions of a person, so their address need not lie beside them. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> namelessSessions() {
        return sessions -> sessions.setIndexResolver(session -> Map.of());
    }

    /** Two requests of one session may both put something into it; what is there already is written over. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesOnce(DataSource source) {
        return sessions -> sessions.setCreateSessionAttributeQuery(isPostgres(source) ? POSTGRES_ONCE : H2_ONCE);
    }

    private static boolean isPostgres(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
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
