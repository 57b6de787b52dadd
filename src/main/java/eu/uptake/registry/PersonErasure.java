package eu.uptake.registry;

import eu.uptake.platform.Sql;
import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes from a person's record what is not needed any more; the number stays, so that what points to it still can. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonErasure {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonErasure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing but the token is left; whoever it was can be neither found nor written to, and has no role any more. */
    public void erase(long person, String token) {
        withhold(person, token);
        jdbc.sql("UPDATE person SET name = :token, language = 'en', privacy_notice = NULL,"
                        + " erased_at = :now, restricted_at = NULL WHERE id = :id")
                .param("token", token)
                .param("now", Sql.at(clock.instant()))
                .param("id", person)
                .update();
        jdbc.sql("DELETE FROM membership WHERE person_id = ?").param(person).update();
    }

    /** The name stays for what must be kept; address, number, password and way in go. */
    public void withhold(long person, String token) {
        restrict(person);
        jdbc.sql("UPDATE person SET email = :email, phone = NULL, password_hash = NULL, active = FALSE WHERE id = :id")
                .param("email", token.toLowerCase(Locale.ROOT) + "@anonymised.invalid")
                .param("id", person)
                .update();
    }

    /** From now on used for the running case and for nothing else; ways in that were mailed end. */
    public void restrict(long person) {
        jdbc.sql("UPDATE person SET restricted_at = :now WHERE id = :id")
                .param("now", Sql.at(clock.instant()))
                .param("id", person)
                .update();
        jdbc.sql("DELETE FROM entry_link WHERE person_id = ?").param(person).update();
    }
}
