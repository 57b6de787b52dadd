package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What decision tables decided about each case, for good. Callers have checked that the reader may see the case. */
@Repository
public class Decisions {

    private static final TypeReference<Map<String, Object>> INPUTS = new TypeReference<>() {};
    private static final TypeReference<List<DecisionRecord.Cell>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<DecisionRecord.Fired>> RULES = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> OUTPUTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Decisions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Within the transaction of what the decision leads to; number and moment are given here. */
    public void keep(DecisionRecord made) {
        jdbc.sql("""
                        INSERT INTO decision_record (case_id, item, about, element, name, decision, version, table_hash,
                            inputs, cells, rules, outputs, person_id, person_name, at)
                        VALUES (:caseId, :item, :about, :element, :name, :decision, :version, :hash, :inputs, :cells,
                            :rules, :outputs, :person, :personName, :at)""")
                .param("caseId", made.caseId())
                .param("item", made.item())
                .param("about", made.about())
                .param("element", made.element())
                .param("name", made.name())
                .param("decision", made.decision())
                .param("version", made.version())
                .param("hash", made.tableHash())
                .param("inputs", json.writeValueAsString(made.inputs()))
                .param("cells", json.writeValueAsString(made.cells()))
                .param("rules", json.writeValueAsString(made.rules()))
                .param("outputs", json.writeValueAsString(made.outputs()))
                .param("person", made.person())
                .param("personName", made.personName())
                .param("at", Sql.at(made.at()))
                .update();
    }

    /** Newest first. */
    public List<DecisionRecord> of(Case file) {
        return jdbc.sql("SELECT * FROM decision_record WHERE case_id = :id ORDER BY id DESC")
                .param("id", file.id())
                .query(this::read)
                .list();
    }

    /** The decision of that number, if it is about this case. */
    public Optional<DecisionRecord> find(Case file, long id) {
        return jdbc.sql("SELECT * FROM decision_record WHERE id = :id AND case_id = :caseId")
                .param("id", id)
                .param("caseId", file.id())
                .query(this::read)
                .optional();
    }

    /** Notes that a person let the newest decision of that element stand, or overruled it. */
    public void judge(Case file, String element, @Nullable String item, boolean upheld, Actor by) {
        jdbc.sql("UPDATE decision_record SET upheld = :upheld, judge_id = :judge, judge_name = :name, judged_at = :at"
                        + " WHERE id = (SELECT MAX(d.id) FROM decision_record d WHERE d.case_id = :caseId"
                        + " AND d.element = :element AND COALESCE(d.item, '') = :item)")
                .param("upheld", upheld)
                .param("judge", by.person())
                .param("name", by.name())
                .param("at", Sql.at(clock.instant()))
                .param("caseId", file.id())
                .param("element", element)
                .param("item", item == null ? "" : item)
                .update();
    }

    private DecisionRecord read(ResultSet row, int n) throws SQLException {
        return new DecisionRecord(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("item"),
                row.getString("about"),
                row.getString("element"),
                row.getString("name"),
                row.getString("decision"),
                row.getInt("version"),
                row.getString("table_hash"),
                json.readValue(row.getString("inputs"), INPUTS),
                json.readValue(row.getString("cells"), CELLS),
                json.readValue(row.getString("rules"), RULES),
                json.readValue(row.getString("outputs"), OUTPUTS),
                Sql.longOrNull(row, "person_id"),
                row.getString("person_name"),
                Sql.instant(row, "at"),
                row.getObject("upheld", Boolean.class),
                row.getString("judge_name"),
                Sql.instantOrNull(row, "judged_at"));
    }
}
