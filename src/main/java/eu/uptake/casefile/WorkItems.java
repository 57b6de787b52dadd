package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks of all cases, and what became of the finished ones. The engine room writes, pages read. */
@Repository
public class WorkItems {

    private static final String INSERT = """
            INSERT INTO work_item (task_id, case_id, number, process, process_version, element, name, item, about,
                stage, role, organisation_id, assignee_id, assignee_name, company_id, company_name, company_search,
                country, region, sector, centre_id, since, due, priority, held, reminders)
            SELECT :task, c.id, c.number, :process, :version, :element, :name, :item, :about,
                :stage, :role, :organisation, :assignee, :assigneeName, c.company_id, c.company_name, c.company_search,
                c.country, c.region, c.sector, c.centre_id, :since, :due, :priority, FALSE, :reminders
            FROM case_file c WHERE c.id = :caseId""";
    private static final String FINISH = """
            INSERT INTO work_done (task_id, case_id, process, element, name, item, role, organisation_id, since, due,
                ended_at, person_id, person_name, how)
            SELECT task_id, case_id, process, element, name, item, role, organisation_id, since, due,
                :at, :person, :personName, :how
            FROM work_item WHERE task_id = :task""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void open(WorkItem item) {
        jdbc.sql(INSERT)
                .param("task", item.taskId())
                .param("caseId", item.caseId())
                .param("process", item.process())
                .param("version", item.processVersion())
                .param("element", item.element())
                .param("name", item.name())
                .param("item", item.item())
                .param("about", item.about())
                .param("stage", item.stage())
                .param("role", item.role())
                .param("organisation", item.organisationId())
                .param("assignee", item.assigneeId())
                .param("assigneeName", item.assigneeName())
                .param("since", Sql.at(item.since()))
                .param("due", Sql.at(item.due()))
                .param("priority", item.priority())
                .param("reminders", item.reminders())
                .update();
    }

    /** The task is over: completed by that person, or cancelled when nobody is named. */
    public void finish(String taskId, @Nullable Long person, @Nullable String personName) {
        jdbc.sql(FINISH)
                .param("task", taskId)
                .param("at", Sql.at(clock.instant()))
                .param("person", person)
                .param("personName", personName)
                .param("how", person == null ? "CANCELLED" : "COMPLETED")
                .update();
        jdbc.sql("DELETE FROM work_item WHERE task_id = :task")
                .param("task", taskId)
                .update();
    }

    public void assign(String taskId, @Nullable Long person, @Nullable String personName) {
        jdbc.sql("UPDATE work_item SET assignee_id = :person, assignee_name = :name WHERE task_id = :task")
                .param("person", person)
                .param("name", personName)
                .param("task", taskId)
                .update();
    }

    /** Notes what reminds the SME of the task from now on. */
    public void remind(String taskId, String reminders) {
        jdbc.sql("UPDATE work_item SET reminders = :reminders WHERE task_id = :task")
                .param("reminders", reminders)
                .param("task", taskId)
                .update();
    }

    /** The ids of the open tasks behind the one and up to the other, or to the end. */
    public Set<String> ids(String after, @Nullable String upTo) {
        return jdbc.sql("SELECT task_id FROM work_item WHERE task_id > :after"
                        + (upTo == null ? "" : " AND task_id <= :upTo"))
                .param("after", after)
                .param("upTo", upTo)
                .query(String.class)
                .set();
    }

    /** How many tasks are open, in all cases. */
    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM work_item").query(Long.class).single();
    }

    /** Takes the work of a case out of the lists. */
    public void hold(Case file) {
        jdbc.sql("UPDATE work_item SET held = TRUE WHERE case_id = :id")
                .param("id", file.id())
                .update();
    }

    /** Brings it back, with every due date moved to what it has become. */
    public void release(Case file, UnaryOperator<Instant> moved) {
        for (var item : of(file)) {
            if (item.held()) {
                jdbc.sql("UPDATE work_item SET held = FALSE, due = :due WHERE task_id = :task")
                        .param("due", Sql.at(moved.apply(item.due())))
                        .param("task", item.taskId())
                        .update();
            }
        }
    }

    public Optional<WorkItem> find(String taskId) {
        return jdbc.sql("SELECT * FROM work_item WHERE task_id = :task")
                .param("task", taskId)
                .query(WorkItems::read)
                .optional();
    }

    /** The open tasks of a case, earliest due first. */
    public List<WorkItem> of(Case file) {
        return jdbc.sql("SELECT * FROM work_item WHERE case_id = :id ORDER BY due, task_id")
                .param("id", file.id())
                .query(WorkItems::read)
                .list();
    }

    public Optional<WorkDone> done(String taskId) {
        return jdbc.sql("SELECT * FROM work_done WHERE task_id = :task")
                .param("task", taskId)
                .query(WorkItems::readDone)
                .optional();
    }

    /** The case of a finished task. */
    public Optional<String> numberOf(String taskId) {
        return jdbc.sql("SELECT c.number FROM work_done d JOIN case_file c ON c.id = d.case_id WHERE d.task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional();
    }

    /** How many open tasks somebody has. */
    public int openOf(long person) {
        return jdbc.sql("SELECT COUNT(*) FROM work_item WHERE assignee_id = :person AND held = FALSE")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** Every finished task of a case, newest first. */
    public List<WorkDone> done(Case file) {
        return jdbc.sql("SELECT * FROM work_done WHERE case_id = :id ORDER BY ended_at DESC")
                .param("id", file.id())
                .query(WorkItems::readDone)
                .list();
    }

    private static WorkItem read(ResultSet row, int n) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("process"),
                row.getInt("process_version"),
                row.getString("element"),
                row.getString("name"),
                row.getString("item"),
                row.getString("about"),
                row.getString("stage"),
                row.getString("role"),
                row.getLong("organisation_id"),
                Sql.longOrNull(row, "assignee_id"),
                row.getString("assignee_name"),
                Sql.instant(row, "since"),
                Sql.instant(row, "due"),
                row.getInt("priority"),
                row.getBoolean("held"),
                row.getString("reminders"));
    }

    private static WorkDone readDone(ResultSet row, int n) throws SQLException {
        Instant since = Sql.instant(row, "since");
        return new WorkDone(
                row.getString("task_id"),
                row.getString("element"),
                row.getString("name"),
                row.getString("item"),
                row.getString("role"),
                row.getLong("organisation_id"),
                since,
                Sql.instant(row, "due"),
                Sql.instant(row, "ended_at"),
                Sql.longOrNull(row, "person_id"),
                row.getString("person_name"),
                "COMPLETED".equals(row.getString("how")));
    }
}
