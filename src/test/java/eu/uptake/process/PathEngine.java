package eu.uptake.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * An in-memory engine for walking the paths of models: every delegate a model names is a stub that does nothing until a
 * test says what it does; time helpers answer with calendar days.
 */
public final class PathEngine {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+Delegate)}");

    private final Map<Object, Object> beans = new HashMap<>();
    private final Map<String, JavaDelegate> stubs = new HashMap<>();
    private final List<String> called = Collections.synchronizedList(new ArrayList<>());
    private List<String> services = List.of();
    private final PathCoverage.Flows flows = new PathCoverage.Flows();
    private final ProcessEngine engine;

    /** @param models ids of the processes to deploy; every decision and form comes along */
    public PathEngine(String... models) {
        this(List.of(), models);
    }

    /** @param standIns ids of called processes to replace by one user task, which is completed with the outcome */
    public PathEngine(List<String> standIns, String... models) {
        this(inMemory(), standIns, models);
    }

    /** The engine as it comes out of its box, on a database that is there, with full history. */
    public static PathEngine on(DataSource source, String... models) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        return new PathEngine(configuration, List.of(), models);
    }

    private PathEngine(ProcessEngineConfigurationImpl configuration, List<String> standIns, String... models) {
        beans.put("workingDays", new CalendarDays());
        beans.put("plannedServices", new Planned());
        var sources = new ArrayList<Path>();
        for (var model : models) {
            sources.add(Path.of("bpmn", model + ".bpmn"));
        }
        sources.forEach(this::stubDelegatesOf);
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(beans);
        configuration.setProcessEngineName("paths-" + UUID.randomUUID());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new OutcomeListener(), flows)));
        engine = configuration.buildProcessEngine();
        deploy(sources, standIns);
    }

    private static ProcessEngineConfigurationImpl inMemory() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        return configuration;
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** What the delegate does from now on. */
    public PathEngine when(String delegate, JavaDelegate does) {
        stubs.put(delegate, does);
        return this;
    }

    /** The items a multi-instance runs over. */
    public PathEngine planned(String... items) {
        services = List.of(items);
        return this;
    }

    /** Names of the delegates called so far, in order. */
    public List<String> called() {
        return called;
    }

    /** The flows taken so far, each as the key of its process and its id. */
    Set<String> taken() {
        return flows.taken;
    }

    /** Gives back its memory, database and all. */
    public void close() {
        var database = engine.getProcessEngineConfiguration();
        engine.close();
        try (var connection = DriverManager.getConnection(database.getJdbcUrl(), "sa", "");
                var shutdown = connection.createStatement()) {
            shutdown.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stubDelegatesOf(Path model) {
        try {
            var matcher = DELEGATE.matcher(Files.readString(model, StandardCharsets.UTF_8));
            while (matcher.find()) {
                var name = matcher.group(1);
                beans.put(name, (JavaDelegate) execution -> {
                    called.add(name);
                    stubs.getOrDefault(name, nothing -> {}).execute(execution);
                });
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + model, e);
        }
    }

    private void deploy(List<Path> models, List<String> standIns) {
        var deployment = engine.getRepositoryService().createDeployment().name("paths");
        standIns.forEach(id -> deployment.addModelInstance(id + ".bpmn", standIn(id)));
        try (var decisions = Files.list(Path.of("bpmn/decisions"));
                var forms = Files.list(Path.of("forms"))) {
            var all = new ArrayList<>(models);
            decisions.filter(path -> path.toString().endsWith(".dmn")).forEach(all::add);
            forms.filter(path -> path.toString().endsWith(".form")).forEach(all::add);
            for (var path : all) {
                deployment.addInputStream(path.getFileName().toString(), Files.newInputStream(path));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        deployment.deploy();
    }

    private static BpmnModelInstance standIn(String id) {
        return Bpmn.createExecutableProcess(id)
                .startEvent("started")
                .userTask("userTask_work")
                .endEvent("ended")
                .done();
    }

    /** Stands in for the working-day calendar: days are days. */
    public static class CalendarDays {
        public Date after(DelegateExecution execution, long days) {
            return Date.from(now().plus(Duration.ofDays(days)));
        }

        public Date months(DelegateExecution execution, long months) {
            return Date.from(now().plus(Duration.ofDays(30 * months)));
        }

        public Date sinceFirstMeasured(DelegateExecution execution, long months) {
            return months(execution, months / 2);
        }

        public Date on(DelegateExecution execution, String variable) {
            return Date.from(Instant.parse(execution.getVariable(variable) + "T08:00:00Z"));
        }

        public Date nextReminder(DelegateExecution execution) {
            var sent = (Long) execution.getVariable("reminders");
            return after(execution, sent == null || sent == 0 ? 3 : 3 + sent);
        }

        private Instant now() {
            return org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().toInstant();
        }
    }

    public class Planned {
        @SuppressWarnings("unused") // called from the models
        public List<String> of(DelegateExecution execution) {
            return services;
        }
    }
}
