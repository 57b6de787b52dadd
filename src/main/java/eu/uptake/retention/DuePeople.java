package eu.uptake.retention;

import eu.uptake.registry.Role;
import eu.uptake.retention.RetentionParameters.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people whom no case needs any more: those who spoke for companies of which every case is forgotten, and those of
 * the consortium who are not active when the time of the grant's evidence, which names them, is over.
 */
@Repository
class DuePeople {

    private final JdbcClient jdbc;
    private final Rules rules;
    private final RetentionClock clock;
    private final Holds holds;
    private final Owed owed;

    DuePeople(JdbcClient jdbc, Rules rules, RetentionClock clock, Holds holds, Owed owed) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
        this.holds = holds;
        this.owed = owed;
    }

    /** @param rule the one that needed them last */
    record One(long id, Rule rule) {}

    /** @param erased cases that the same plan makes forget their people */
    List<One> find(LocalDate asOf, Valid valid, Set<Long> erased) {
        var applicants = rules.of(Part.RECORD, false, false, valid).get(0);
        var evidence = clock.evidence(valid);
        List<One> due = new ArrayList<>();
        var needed = companiesWithCasesLeft(erased);
        companiesOf().forEach((person, companies) -> {
            if (companies.stream().noneMatch(needed::contains)) {
                due.add(new One(person, applicants));
            }
        });
        if (evidence.isOver(asOf)) {
            formerStaff().forEach(person -> due.add(new One(person, evidence.rule())));
        }
        if (due.isEmpty() || holds.isEverythingHeld()) {
            return List.of();
        }
        var held = holds.people();
        var waiting = owed.people();
        due.removeIf(one -> held.contains(one.id()) || waiting.contains(one.id()));
        return due;
    }

    boolean isHeld(long person) {
        return holds.isEverythingHeld() || holds.people().contains(person);
    }

    /** Whether nothing of theirs is needed, now that cases have been made to forget, and they wait for no answer. */
    boolean isDue(long person, LocalDate asOf, Valid valid) {
        return isNeededNoMore(person, asOf, valid) && !owed.isOwed(person);
    }

    private boolean isNeededNoMore(long person, LocalDate asOf, Valid valid) {
        var spoken = jdbc.sql("SELECT COUNT(*) FROM membership m WHERE m.person_id = :person AND m.role IN (:roles)"
                        + " AND EXISTS (SELECT 1 FROM case_file c WHERE c.company_id = m.organisation_id)")
                .param("person", person)
                .param("roles", Role.OF_COMPANIES)
                .query(Integer.class)
                .single();
        var needed = jdbc.sql("SELECT COUNT(*) FROM membership m JOIN person p ON p.id = m.person_id"
                        + " WHERE p.id = :person AND (p.erased_at IS NOT NULL OR m.role NOT IN (:roles) OR EXISTS"
                        + " (SELECT 1 FROM case_file c WHERE c.company_id = m.organisation_id"
                        + " AND c.record_erased_at IS NULL))")
                .param("person", person)
                .param("roles", Role.OF_COMPANIES)
                .query(Integer.class)
                .single();
        return spoken > 0 && needed == 0
                || clock.evidence(valid).isOver(asOf) && formerStaff().contains(person);
    }

    private Set<Long> companiesWithCasesLeft(Set<Long> erased) {
        Set<Long> needed = new HashSet<>();
        jdbc.sql("SELECT id, company_id FROM case_file WHERE record_erased_at IS NULL")
                .query((row, n) -> !erased.contains(row.getLong("id")) && needed.add(row.getLong("company_id")))
                .list();
        return needed;
    }

    /** Those who only ever spoke for companies that have cases, and for which. */
    private Map<Long, Set<Long>> companiesOf() {
        Map<Long, Set<Long>> companies = new HashMap<>();
        jdbc.sql("SELECT m.person_id, m.organisation_id FROM membership m JOIN person p ON p.id = m.person_id"
                        + " WHERE p.erased_at IS NULL"
                        + " AND EXISTS (SELECT 1 FROM case_file c WHERE c.company_id = m.organisation_id)"
                        + " AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.person_id = p.id"
                        + " AND o.role NOT IN (:roles)) ORDER BY m.person_id")
                .param("roles", Role.OF_COMPANIES)
                .query((row, n) -> companies
                        .computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                        .add(row.getLong(2)))
                .list();
        return companies;
    }

    private List<Long> formerStaff() {
        return jdbc.sql("SELECT p.id FROM person p WHERE p.erased_at IS NULL AND p.active = FALSE"
                        + " AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id"
                        + " AND m.role NOT IN (:roles))"
                        + " AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.advisor_id = p.id) ORDER BY p.id")
                .param("roles", Role.OF_COMPANIES)
                .query(Long.class)
                .list();
    }
}
