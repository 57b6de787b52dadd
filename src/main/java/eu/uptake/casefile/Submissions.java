package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was submitted on a case, each as it was. Callers have checked that the reader may see the case. */
@Repository
public class Submissions {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Submissions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return the submission's id */
    public long keep(Submission submission) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO submission (case_id, task_id, process, element, name, item, about, form,
                            form_version, answers, person_id, person_name, at)
                        VALUES (:caseId, :task, :process, :element, :name, :item, :about, :form, :version, :answers,
                            :person, :personName, :at)""")
                .param("caseId", submission.caseId())
                .param("task", submission.taskId())
                .param("process", submission.process())
                .param("element", submission.element())
                .param("name", submission.name())
                .param("item", submission.item())
                .param("about", submission.about())
                .param("form", submission.form())
                .param("version", submission.formVersion())
                .param("answers", json.writeValueAsString(submission.answers()))
                .param("person", submission.person())
                .param("personName", submission.personName())
                .param("at", Sql.at(submission.at()))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Whether what bears that mark has come in already. */
    public boolean has(Case file, String mark) {
        return jdbc.sql("SELECT COUNT(*) FROM submission WHERE case_id = :id AND task_id = :mark")
                        .param("id", file.id())
                        .param("mark", mark)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Newest first. */
    public List<Submission> of(Case file) {
        return jdbc.sql("SELECT * FROM submission WHERE case_id = :id ORDER BY at DESC, id DESC")
                .param("id", file.id())
                .query(this::read)
                .list();
    }

    /** The newest answers to a task of that element about the same item. */
    public Optional<Submission> latest(Case file, String element, @Nullable String item) {
        return jdbc.sql("SELECT * FROM submission WHERE case_id = :id AND element = :element"
                        + " AND COALESCE(item, '') = :item ORDER BY at DESC, id DESC FETCH FIRST 1 ROW ONLY")
                .param("id", file.id())
                .param("element", element)
                .param("item", item == null ? "" : item)
                .query(this::read)
                .optional();
    }

    /** The newest answers to a task of that element, whatever it was about. */
    public Optional<Submission> latest(Case file, String element) {
        return jdbc.sql("SELECT * FROM submission WHERE case_id = :id AND element = :element"
                        + " ORDER BY at DESC, id DESC FETCH FIRST 1 ROW ONLY")
                .param("id", file.id())
                .param("element", element)
                .query(this::read)
                .optional();
    }

    private Submission read(ResultSet row, int n) throws SQLException {
        return new Submission(
                row.getLong("case_id"),
                row.getString("task_id"),
                row.getString("process"),
                row.getString("element"),
                row.getString("name"),
                row.getString("item"),
                row.getString("about"),
                row.getString("form"),
                row.getInt("form_version"),
                json.readValue(row.getString("answers"), ANSWERS),
                Sql.longOrNull(row, "person_id"),
                row.getString("person_name"),
                Sql.instant(row, "at"));
    }
}
