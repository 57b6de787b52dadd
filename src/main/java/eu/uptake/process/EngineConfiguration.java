package eu.uptake.process;

import eu.uptake.casefile.CaseInLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineServicesConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine as a library: our data source, our transactions, no history of its own (the timeline is the record), and
 * only the beans that a model may name.
 */
@Configuration
@Import(SpringProcessEngineServicesConfiguration.class)
class EngineConfiguration {

    @Bean
    ThreadPoolTaskExecutor jobThreads() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(4);
        threads.setMaxPoolSize(4);
        threads.setQueueCapacity(12);
        threads.setThreadNamePrefix("job-");
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(20);
        return threads;
    }

    @Bean
    JobExecutor jobExecutor(TaskExecutor jobThreads) {
        var executor = new SpringJobExecutor();
        executor.setTaskExecutor(jobThreads);
        executor.setMaxJobsPerAcquisition(
                6); // as many as keep the threads busy, few enough to leave some to another node
        executor.setWaitTimeInMillis(5_000);
        executor.setMaxWait(5_000); // never asleep for longer than the other node, or that one does everything
        return executor;
    }

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            Map<String, JavaDelegate> delegates,
            WorkingDays workingDays,
            PlannedServices plannedServices,
            Watch watch,
            DecisionTables decisionTables) {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("uptake");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate(StandaloneProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
        configuration.setHistoryTimeToLive("P730D");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutor(jobExecutor);
        configuration.setJobExecutorActivate(false); // the models come first: see ModelDeployment
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setJdbcBatchProcessing(true);
        configuration.setLoggingContextBusinessKey(CaseInLog.KEY); // jobs as well say which case they are about
        configuration.setCustomIncidentHandlers(List.of(new NoIncidents()));
        configuration.setCustomSessionFactories(SparingSessions.all());
        configuration.setBeans(namesForModels(delegates, workingDays, plannedServices));
        configuration.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration()
                .feelEngineFactory(TableFeel.FACTORY)
                .customPostDecisionEvaluationListeners(new ArrayList<>(List.of(decisionTables))));
        configuration.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(new OutcomeListener(), new WatchListener(watch))));
        return configuration;
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration, DataSource dataSource) {
        var factory = new OneStartAtATime(dataSource);
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    private static Map<Object, Object> namesForModels(
            Map<String, JavaDelegate> delegates, WorkingDays workingDays, PlannedServices plannedServices) {
        Map<Object, Object> names = new HashMap<>(delegates);
        names.put("workingDays", workingDays);
        names.put("plannedServices", plannedServices);
        return names;
    }
}
