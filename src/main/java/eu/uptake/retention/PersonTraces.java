package eu.uptake.retention;

import eu.uptake.platform.Moments;
import eu.uptake.registry.Role;
import eu.uptake.retention.PersonTrace.InCase;
import eu.uptake.retention.PersonalColumns.Scope;
import eu.uptake.retention.PersonalColumns.Treatment;
import eu.uptake.retention.RetentionParameters.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for a person in every table that can point to one. */
@Repository
class PersonTraces {

    private final JdbcClient jdbc;
    private final PersonalColumns data;
    private final Subjects subjects;
    private final RetentionClock clock;
    private final RetentionParameters parameters;
    private final Holds holds;
    private final Owed owed;
    private final Moments moments;

    PersonTraces(
            JdbcClient jdbc,
            PersonalColumns data,
            Subjects subjects,
            RetentionClock clock,
            RetentionParameters parameters,
            Holds holds,
            Owed owed,
            Moments moments) {
        this.jdbc = jdbc;
        this.data = data;
        this.subjects = subjects;
        this.clock = clock;
        this.parameters = parameters;
        this.holds = holds;
        this.owed = owed;
        this.moments = moments;
    }

    private record Row(String name, boolean active, boolean erased, boolean restricted) {}

    Optional<PersonTrace> of(long person) {
        return jdbc.sql("SELECT name, active, erased_at, restricted_at FROM person WHERE id = :id")
                .param("id", person)
                .query((row, n) -> new Row(
                        row.getString("name"),
                        row.getBoolean("active"),
                        row.getObject("erased_at") != null,
                        row.getObject("restricted_at") != null))
                .optional()
                .map(row -> trace(person, row));
    }

    private PersonTrace trace(long person, Row row) {
        var valid = parameters.on(moments.today());
        var everythingHeld = holds.isEverythingHeld();
        var entries = entries(person);
        var cases = subjects.of(entries.keySet()).stream()
                .filter(subject -> !subject.left().isEmpty())
                .map(subject -> inCase(subject, entries.get(subject.id()), valid))
                .toList();
        var sheets = count("SELECT COUNT(*) FROM timesheet WHERE person_id = :person OR second_id = :person", person);
        var evidence = sheets == 0 ? null : clock.evidence(valid);
        return new PersonTrace(
                person,
                row.name(),
                row.erased(),
                row.restricted(),
                everythingHeld ? "held" : owed.isOwed(person) ? "owed" : null,
                row.active() ? roles(person) : List.of(),
                running(person),
                cases,
                count("SELECT COUNT(*) FROM mail WHERE person_id = :person", person)
                        + count("SELECT COUNT(*) FROM entry_link WHERE person_id = :person", person)
                        + count("SELECT COUNT(*) FROM draft WHERE owner_key = CONCAT('person:', :person)", person),
                !everythingHeld && evidence != null && evidence.isOver(moments.today()) ? 0 : sheets,
                evidence == null ? null : evidence.rule(),
                evidence == null ? null : evidence.until());
    }

    /** The longest of the rules that hold against the wish of the person; a hold has no rule and no day. */
    private InCase inCase(Subject subject, int entries, Valid valid) {
        var lasting = clock.terms(subject, valid).stream()
                .filter(term -> term.rule().lasting())
                .filter(term -> !term.isOver(moments.today()))
                .filter(term -> term.part() == Part.RECORD ? !subject.recordErased() : !subject.aidErased())
                .toList();
        return new InCase(
                subject.id(),
                subject.number(),
                entries,
                subject.isRunning(),
                subject.held(),
                Term.longest(lasting).orElse(null));
    }

    /** The numbers of all cases in which they occur, in the order in which whoever needs several holds them. */
    List<String> numbers(long person) {
        return subjects.of(entries(person).keySet()).stream()
                .map(Subject::number)
                .sorted()
                .toList();
    }

    /** Where they work for the programme. */
    private List<String> roles(long person) {
        return jdbc.sql("SELECT DISTINCT role FROM membership WHERE person_id = :person AND role NOT IN (:roles)"
                        + " ORDER BY role")
                .param("person", person)
                .param("roles", Role.OF_COMPANIES)
                .query(String.class)
                .list();
    }

    private List<String> running(long person) {
        return jdbc.sql(
                        "SELECT DISTINCT c.number FROM case_file c JOIN membership m ON m.organisation_id = c.company_id"
                                + " WHERE m.person_id = :person AND m.role IN (:roles) AND c.closed_at IS NULL ORDER BY c.number")
                .param("person", person)
                .param("roles", Role.OF_COMPANIES)
                .query(String.class)
                .list();
    }

    private int count(String sql, long person) {
        return jdbc.sql(sql).param("person", person).query(Integer.class).single();
    }

    /** By case, how many rows point to the person; a case of their company counts even if none does. */
    private Map<Long, Integer> entries(long person) {
        Map<Long, Integer> entries = new HashMap<>();
        jdbc.sql("SELECT c.id FROM case_file c JOIN membership m ON m.organisation_id = c.company_id"
                        + " WHERE m.person_id = :person AND m.role IN (:roles)")
                .param("person", person)
                .param("roles", Role.OF_COMPANIES)
                .query(Long.class)
                .list()
                .forEach(id -> entries.put(id, 0));
        add("SELECT case_id, COUNT(*) FROM timeline WHERE person_id = :person GROUP BY case_id", person, entries);
        for (var table : data.tables(Scope.CASE)) {
            for (var column : table.with(Treatment.UNLINK)) {
                add(table.perCase(column), person, entries);
            }
        }
        return entries;
    }

    private void add(String sql, long person, Map<Long, Integer> entries) {
        jdbc.sql(sql)
                .param("person", person)
                .query((row, n) -> entries.merge(row.getLong(1), row.getInt(2), Integer::sum))
                .list();
    }
}
