package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notes that the people who work on a case keep for each other; callers have checked that it is theirs to see. */
@Repository
public class Notes {

    /** Characters of one note. */
    public static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if there is no text, or more than {@link #LONGEST} characters */
    @Transactional
    public void add(Case file, Actor by, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("A note has 1 to " + LONGEST + " characters");
        }
        jdbc.sql("INSERT INTO note (case_id, text, person_id, person_name, at)"
                        + " VALUES (:caseId, :text, :person, :name, :at)")
                .param("caseId", file.id())
                .param("text", stripped)
                .param("person", by.person())
                .param("name", by.name())
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** Newest first. */
    public List<Note> of(Case file) {
        return jdbc.sql("SELECT * FROM note WHERE case_id = :id ORDER BY at DESC, id DESC")
                .param("id", file.id())
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        row.getString("text"),
                        row.getLong("person_id"),
                        row.getString("person_name"),
                        Sql.instant(row, "at")))
                .list();
    }
}
