package eu.uptake.retention;

import eu.uptake.retention.PersonalColumns.Scope;
import eu.uptake.retention.PersonalColumns.Treatment;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who occurs in a case, wherever one of its rows can point to a person, and who speaks for its company. */
@Repository
class Occurrences {

    private final JdbcClient jdbc;
    private final PersonalColumns data;

    Occurrences(JdbcClient jdbc, PersonalColumns data) {
        this.jdbc = jdbc;
        this.data = data;
    }

    Set<Long> in(long file) {
        Set<Long> people = new HashSet<>(
                jdbc.sql("SELECT m.person_id FROM membership m JOIN case_file c ON c.company_id = m.organisation_id"
                                + " WHERE c.id = :case UNION SELECT t.person_id FROM timeline t WHERE t.case_id = :case"
                                + " AND t.person_id IS NOT NULL")
                        .param("case", file)
                        .query(Long.class)
                        .set());
        for (var table : data.tables(Scope.CASE)) {
            for (var column : table.with(Treatment.UNLINK)) {
                people.addAll(jdbc.sql("SELECT DISTINCT " + column + " FROM " + table.name() + " WHERE "
                                + table.condition() + " AND " + column + " IS NOT NULL")
                        .param("case", file)
                        .query(Long.class)
                        .set());
            }
        }
        return people;
    }
}
