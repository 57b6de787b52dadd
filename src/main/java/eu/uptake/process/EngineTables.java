package eu.uptake.process;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;

/** Makes the engine's tables where no engine is to run: a backup is restored into them. */
public final class EngineTables {

    private EngineTables() {}

    public static void make(DataSource source) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("tables");
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate(StandaloneProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
        configuration.setHistoryTimeToLive("P730D");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.buildProcessEngine().close();
    }
}
