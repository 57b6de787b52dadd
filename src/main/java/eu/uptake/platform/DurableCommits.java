package eu.uptake.platform;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * H2 writes commits to its file half a second later, and with {@code WRITE_DELAY=0} at once unless it is writing
 * another one. Here nobody is told that something is done before it is on disk.
 */
@Component
class DurableCommits implements BeanPostProcessor {

    private static final String FILE = "jdbc:h2:file:";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool
                        && pool.getJdbcUrl() != null
                        && pool.getJdbcUrl().startsWith(FILE)
                ? new DurableDataSource(pool)
                : bean;
    }
}
