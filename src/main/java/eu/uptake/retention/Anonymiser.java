package eu.uptake.retention;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.EvidenceErasure;
import eu.uptake.casefile.TimelineErasure;
import eu.uptake.casefile.TimelineErasure.Told;
import eu.uptake.platform.Sql;
import eu.uptake.process.EngineTraces;
import eu.uptake.process.PersonalFields;
import eu.uptake.retention.PersonalColumns.Scope;
import eu.uptake.retention.PersonalColumns.Table;
import eu.uptake.retention.Rewriting.Rows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people out of a case: tokens stand where names stood, files that may show people are gone, and facts of the
 * company, hours and amounts are what they were. All of it in the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Anonymiser {

    private static final String SUBMISSION = "submission";
    private static final String EVIDENCE = "evidence";
    private static final String OF_AID =
            "SELECT o.id FROM submission o WHERE o.case_id = :case AND o.element IN (:aid)";

    /** Each with the number of the person first. */
    private static final List<String> TRACES = List.of(
            "SELECT id, name, email, phone FROM person WHERE id IN (:people) AND erased_at IS NULL",
            "SELECT DISTINCT person_id, person_name FROM submission WHERE person_id IN (:people)",
            "SELECT DISTINCT person_id, name, email FROM data_request WHERE person_id IN (:people)");

    private final JdbcClient jdbc;
    private final PersonalColumns data;
    private final Occurrences occurrences;
    private final Rewriting rewriting;
    private final PersonalAnswers answers;
    private final PersonalFields fields;
    private final EvidenceErasure evidence;
    private final TimelineErasure timeline;
    private final EngineTraces engine;
    private final Clock clock;

    Anonymiser(
            JdbcClient jdbc,
            PersonalColumns data,
            Occurrences occurrences,
            Rewriting rewriting,
            PersonalAnswers answers,
            PersonalFields fields,
            EvidenceErasure evidence,
            TimelineErasure timeline,
            EngineTraces engine,
            Clock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.occurrences = occurrences;
        this.rewriting = rewriting;
        this.answers = answers;
        this.fields = fields;
        this.evidence = evidence;
        this.timeline = timeline;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Everybody in those parts of a case, which the caller holds.
     *
     * @param run names it in the case's history
     * @throws eu.uptake.casefile.HistoryBroken if the history is not what was written
     */
    Erased everybody(Case file, Set<Part> parts, Tokens tokens, String run) {
        var names = new Names(tokens, null);
        var erased = people(file, parts, names, run);
        if (parts.contains(Part.RECORD)) {
            engine.forget(file.number());
        }
        jdbc.sql("UPDATE case_file SET record_erased_at = CASE WHEN :record THEN :now ELSE record_erased_at END,"
                        + " aid_erased_at = CASE WHEN :aid THEN :now ELSE aid_erased_at END WHERE id = :id")
                .param("record", parts.contains(Part.RECORD))
                .param("aid", parts.contains(Part.AID))
                .param("now", Sql.at(clock.instant()))
                .param("id", file.id())
                .update();
        return erased;
    }

    /** One person in a case, wherever they occur in it; all others stay. */
    Erased person(Case file, long person, Tokens tokens, String run) {
        return people(file, Set.of(Part.values()), new Names(tokens, person), run);
    }

    private Erased people(Case file, Set<Part> parts, Names names, String run) {
        learn(file, names);
        var files = files(file, parts, names);
        int rows = parts.contains(Part.RECORD) ? history(file, names, run) : 0;
        for (var table : data.tables(Scope.CASE)) {
            if (parts.contains(Part.RECORD) || isOfAid(table)) {
                rows += rewriting.rewrite(table, rows(table, file, parts), names);
            }
        }
        return new Erased(rows, files);
    }

    private static boolean isOfAid(Table table) {
        return table.name().equals(SUBMISSION) || table.name().equals(EVIDENCE);
    }

    /** Who occurs in the case or speaks for its company, and what was typed into fields for names. */
    private void learn(Case file, Names names) {
        learn(occurrences.in(file.id()), names);
        jdbc.sql("SELECT answers FROM submission WHERE case_id = :case")
                .param("case", file.id())
                .query(String.class)
                .list()
                .forEach(handed -> answers.typed(handed).forEach(names::add));
    }

    /**
     * A person may have had another name when something was written, and whoever was erased in part before has their
     * address no more but where they asked for it.
     */
    void learn(Set<Long> people, Names names) {
        if (people.isEmpty()) {
            return;
        }
        for (var sql : TRACES) {
            jdbc.sql(sql)
                    .param("people", people)
                    .query((row, n) -> {
                        List<@Nullable String> traces = new ArrayList<>();
                        for (int at = 2; at <= row.getMetaData().getColumnCount(); at++) {
                            traces.add(row.getString(at));
                        }
                        names.add(row.getLong(1), traces);
                        return n;
                    })
                    .list();
        }
    }

    private Rows rows(Table table, Case file, Set<Part> parts) {
        Map<String, Object> parameters = new HashMap<>(Map.of("case", file.id()));
        var condition = table.condition();
        if (parts.size() == 1 && isOfAid(table)) {
            parameters.put("aid", aidTasks());
            var own = (table.name().equals(SUBMISSION) ? "id" : "submission_id") + " IN (" + OF_AID + ")";
            var other = table.name().equals(SUBMISSION) ? "" : "submission_id IS NULL OR ";
            condition += parts.contains(Part.AID) ? " AND " + own : " AND (" + other + "NOT " + own + ")";
        }
        return new Rows(condition, parameters);
    }

    /** At least one, or the condition would be none. */
    private Set<String> aidTasks() {
        return fields.aidTasks().isEmpty() ? Set.of("-") : fields.aidTasks();
    }

    private int files(Case file, Set<Part> parts, Names names) {
        var rows = rows(Objects.requireNonNull(data.table(EVIDENCE)), file, parts);
        var found = jdbc.sql("SELECT id, field, person_id FROM evidence WHERE " + rows.condition()
                        + " AND erased_at IS NULL")
                .params(rows.parameters())
                .query((row, n) ->
                        new Kept(row.getString("id"), row.getString("field"), Sql.longOrNull(row, "person_id")))
                .list();
        var personal = found.stream()
                .filter(one -> one.field() == null || fields.files().contains(one.field()))
                .filter(one -> names.isOfEverybody() || names.covers(one.person()))
                .toList();
        personal.forEach(one -> evidence.erase(one.id()));
        return personal.size();
    }

    /** A file that was added by itself says nothing of whether it shows anybody: it counts as if it did. */
    private record Kept(
            String id, @Nullable String field, @Nullable Long person) {}

    private int history(Case file, Names names, String run) {
        return timeline.erase(file, run, told -> {
            Map<String, String> detail = new LinkedHashMap<>();
            told.detail().forEach((key, value) -> detail.put(key, String.valueOf(names.text(value))));
            var person = told.person();
            return person != null && names.covers(person)
                    ? new Told(null, told.personName() == null ? null : names.tokenOf(person), detail)
                    : new Told(person, names.token(told.personName()), detail);
        });
    }
}
