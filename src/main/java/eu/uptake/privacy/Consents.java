package eu.uptake.privacy;

import eu.uptake.platform.Sql;
import eu.uptake.registry.People;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consents of people, one by one (Regulation (EU) 2016/679, Articles 6(1)(a) and 7). Nothing said is no consent; what was
 * said is never overwritten; taking back is the same act as giving.
 */
@Component
public class Consents {

    private static final String SELECT = """
            SELECT c.person_id, c.category, c.given, c.wording, c.at, c.way, r.name AS recorded_by
            FROM consent c LEFT JOIN person r ON r.id = c.recorded_by
            """;

    private final JdbcClient jdbc;
    private final ConsentWordings wordings;
    private final People people;
    private final Clock clock;

    Consents(JdbcClient jdbc, ConsentWordings wordings, People people, Clock clock) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Keeps what a person said, in the words of today; the same a second time changes nothing.
     *
     * @param recordedBy who wrote it down, if the person told it
     */
    @Transactional
    public void say(long person, String category, boolean given, Way way, @Nullable Long recordedBy) {
        people.hold(person);
        if (isGiven(person, category) == given) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO consent (person_id, category, given, wording, at, way, recorded_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        person,
                        category,
                        given,
                        wordings.get(category).version(),
                        Sql.at(clock.instant()),
                        way.name(),
                        recordedBy)
                .update();
    }

    /** For whoever is forgotten or used for nothing but a running case. */
    @Transactional
    public void takeBackAll(long person, Way way) {
        wordings.categories().forEach(category -> say(person, category, false, way, null));
    }

    public boolean isGiven(long person, String category) {
        return jdbc.sql("SELECT given FROM consent WHERE person_id = ? AND category = ? ORDER BY id DESC LIMIT 1")
                .params(person, category)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Every category, whether anything was said about it or not. */
    public List<ConsentState> of(long person) {
        return of(List.of(person)).get(person);
    }

    /** The same of several people in one question. */
    public Map<Long, List<ConsentState>> of(Collection<Long> persons) {
        Map<Long, List<ConsentState>> states = new HashMap<>();
        var said = said(persons);
        for (var person : persons) {
            var theirs = said.getOrDefault(person, Map.of());
            states.put(
                    person,
                    wordings.categories().stream()
                            .map(category ->
                                    new ConsentState(wordings.get(category), theirs.getOrDefault(category, List.of())))
                            .toList());
        }
        return states;
    }

    private Map<Long, Map<String, List<Consent>>> said(Collection<Long> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + " WHERE c.person_id IN (:persons) ORDER BY c.id DESC")
                .param("persons", persons)
                .query((row, n) -> Map.entry(
                        row.getLong("person_id"),
                        new Consent(
                                row.getString("category"),
                                row.getBoolean("given"),
                                row.getString("wording"),
                                Sql.instant(row, "at"),
                                Way.valueOf(row.getString("way")),
                                row.getString("recorded_by"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.groupingBy(Consent::category, Collectors.toList()))));
    }
}
