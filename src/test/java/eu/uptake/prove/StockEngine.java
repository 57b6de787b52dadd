package eu.uptake.prove;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine as it comes out of its box, full history and all, with as many open tasks as a proof wants. */
public final class StockEngine implements AutoCloseable {

    private static final int SEED = 1000;
    private static final Set<String> OF_DEFINITIONS =
            Set.of("PROC_DEF_ID_", "TASK_DEF_KEY_", "CASE_DEF_ID_", "JOB_DEF_ID_");

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;

    public StockEngine(DataSource source) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock-" + UUID.randomUUID());
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        jdbc = new JdbcTemplate(source);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "case.bpmn",
                        Bpmn.createExecutableProcess("case")
                                .startEvent()
                                .userTask("task")
                                .name("Validate assessment")
                                .camundaCandidateGroups("${group}")
                                .camundaDueDate("${due}")
                                .endEvent()
                                .done())
                .deploy();
    }

    /** Starts a thousand cases through the engine, then copies their rows until there are that many open tasks. */
    public StockEngine with(int tasks) {
        for (int n = 0; n < Math.min(SEED, tasks); n++) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "case",
                            "TA-2026-%05d".formatted(n),
                            Map.of(
                                    "group", "advisor:" + n % 40,
                                    "due", Date.from(Instant.now().plus(n % 41 - 8L, ChronoUnit.DAYS)),
                                    "company", "Company " + n,
                                    "region", "R" + n % 10,
                                    "stage", "needs-assessment"));
        }
        for (int copy = 1; copy < tasks / SEED; copy++) {
            for (var table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_IDENTITYLINK", "ACT_RU_VARIABLE")) {
                copy(table, copy);
            }
        }
        jdbc.execute("ANALYZE");
        return this;
    }

    private void copy(String table, int copy) {
        List<String> columns = new ArrayList<>();
        jdbc.query("SELECT * FROM " + table + " WHERE 1 = 0", rows -> {
            for (int n = 1; n <= rows.getMetaData().getColumnCount(); n++) {
                columns.add(rows.getMetaData().getColumnName(n).toUpperCase(java.util.Locale.ROOT));
            }
            return null;
        });
        var values = columns.stream()
                .map(column -> isKey(column) ? column + " || '~" + copy + "'" : column)
                .toList();
        jdbc.update("INSERT INTO %s (%s) SELECT %s FROM %s WHERE ID_ NOT LIKE '%%~%%'"
                .formatted(table, String.join(", ", columns), String.join(", ", values), table));
    }

    /** A key of a running thing, which each copy has its own of; nothing stays nothing. */
    private static boolean isKey(String column) {
        return (column.endsWith("ID_") || column.equals("VAR_SCOPE_"))
                && !OF_DEFINITIONS.contains(column)
                && !column.equals("GROUP_ID_")
                && !column.equals("ACT_ID_")
                && !column.equals("TENANT_ID_");
    }

    /** A page of the tasks of three groups, by due date. */
    public List<Task> page() {
        return groups().orderByDueDate().asc().listPage(0, 25);
    }

    /** The same, of one region, by due date. */
    public List<Task> pageOf(String region) {
        return of(region).orderByDueDate().asc().listPage(0, 25);
    }

    /** The same, of one region, by the company's name. */
    public List<Task> pageByCompany(String region) {
        return of(region)
                .orderByProcessVariable("company", ValueType.STRING)
                .asc()
                .listPage(0, 25);
    }

    private TaskQuery of(String region) {
        return groups().processVariableValueEquals("region", region);
    }

    private TaskQuery groups() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(List.of("advisor:0", "advisor:1", "advisor:2"));
    }

    public long open() {
        return engine.getTaskService().createTaskQuery().count();
    }

    @Override
    public void close() {
        engine.close();
    }
}
