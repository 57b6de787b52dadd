package eu.uptake.process;

import java.sql.Connection;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;

/**
 * Lets one node after the other make the engine and, the first time, its tables: two nodes begun together would both
 * make them, and one would not start. They wait for a row that every database has once its migrations are done.
 */
class OneStartAtATime extends ProcessEngineFactoryBean {

    private static final String HOLD =
            "SELECT \"installed_rank\" FROM \"flyway_schema_history\" WHERE \"installed_rank\" = 1 FOR UPDATE";

    private final DataSource source;

    OneStartAtATime(DataSource source) {
        this.source = source;
    }

    @Override
    public ProcessEngine getObject() throws Exception {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                hold(connection);
                return super.getObject();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void hold(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.executeQuery(HOLD).close();
        }
    }
}
