package eu.uptake.adoption;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Records of adoption, their money and their signatures, as they are stored. */
@Repository
class SignOffRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SignOffRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    int versions(Case file) {
        return jdbc.sql("SELECT COALESCE(MAX(version), 0) FROM sign_off WHERE case_id = :id")
                .param("id", file.id())
                .query(Integer.class)
                .single();
    }

    void insert(Case file, SignOff signOff) {
        var record = signOff.record();
        jdbc.sql("""
                        INSERT INTO sign_off (id, case_id, version, technology, solution, trl_before, trl_after,
                            level_before, adoption_level, in_use_since, content, hash, state, prepared_by, prepared_at)
                        VALUES (:id, :caseId, :version, :technology, :solution, :trlBefore, :trlAfter,
                            :levelBefore, :level, :inUse, :content, :hash, :state, :by, :at)""")
                .param("id", signOff.id())
                .param("caseId", file.id())
                .param("version", signOff.version())
                .param("technology", record.technology())
                .param("solution", record.solution())
                .param("trlBefore", record.trlBefore())
                .param("trlAfter", record.trlAfter())
                .param("levelBefore", record.levelBefore())
                .param("level", record.level())
                .param("inUse", record.inUseSince())
                .param("content", signOff.content())
                .param("hash", signOff.hash())
                .param("state", signOff.state().name())
                .param("by", signOff.preparedBy())
                .param("at", Sql.at(signOff.preparedAt()))
                .update();
        for (int line = 0; line < record.investments().size(); line++) {
            insert(signOff.id(), line, record.investments().get(line));
        }
    }

    private void insert(String signOff, int line, Investment investment) {
        jdbc.sql("INSERT INTO sign_off_investment (sign_off_id, line, source, amount, application_id)"
                        + " VALUES (:signOff, :line, :source, :amount, :application)")
                .param("signOff", signOff)
                .param("line", line)
                .param("source", investment.source().name())
                .param("amount", investment.amount())
                .param("application", investment.application())
                .update();
    }

    void add(SignOff signOff, Signature signature) {
        jdbc.sql(
                        "INSERT INTO sign_off_signature (sign_off_id, position, signatory, person_id, name, function, at, hash)"
                                + " VALUES (:signOff, :position, :signatory, :person, :name, :function, :at, :hash)")
                .param("signOff", signOff.id())
                .param("position", signOff.signatures().size())
                .param("signatory", signature.signatory().name())
                .param("person", signature.person())
                .param("name", signature.name())
                .param("function", signature.function())
                .param("at", Sql.at(signature.at()))
                .param("hash", signature.hash())
                .update();
    }

    void move(SignOff signOff, SignOffState state, @Nullable String reason) {
        jdbc.sql("UPDATE sign_off SET state = :state, reason = :reason WHERE id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", signOff.id())
                .update();
    }

    void conclude(SignOff signOff, String outcome) {
        jdbc.sql("UPDATE sign_off SET outcome = :outcome WHERE id = :id")
                .param("outcome", outcome)
                .param("id", signOff.id())
                .update();
    }

    Optional<SignOff> newest(Case file) {
        return jdbc.sql("SELECT * FROM sign_off WHERE case_id = :id ORDER BY version DESC FETCH FIRST 1 ROW ONLY")
                .param("id", file.id())
                .query(this::read)
                .optional();
    }

    private List<Signature> signatures(String signOff) {
        return jdbc.sql("SELECT * FROM sign_off_signature WHERE sign_off_id = :id ORDER BY position")
                .param("id", signOff)
                .query((row, n) -> new Signature(
                        Signatory.valueOf(row.getString("signatory")),
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("function"),
                        Sql.instant(row, "at"),
                        row.getString("hash")))
                .list();
    }

    private SignOff read(ResultSet row, int n) throws SQLException {
        var content = row.getString("content");
        return new SignOff(
                row.getString("id"),
                row.getInt("version"),
                json.readValue(content, AdoptionRecord.class),
                content,
                row.getString("hash"),
                SignOffState.valueOf(row.getString("state")),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("prepared_by"),
                Sql.instant(row, "prepared_at"),
                signatures(row.getString("id")),
                Sql.instantOrNull(row, "anonymised_at"));
    }
}
