package eu.uptake.retention;

import eu.uptake.retention.PersonalColumns.Scope;
import eu.uptake.retention.PersonalColumns.Table;
import eu.uptake.retention.PersonalColumns.Treatment;
import eu.uptake.retention.Rewriting.Rows;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of one person beside the cases: drafts, mails, and rows that are of people and not of a case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ForgottenPeople {

    private final JdbcClient jdbc;
    private final PersonalColumns data;
    private final Rewriting rewriting;
    private final Anonymiser anonymiser;

    ForgottenPeople(JdbcClient jdbc, PersonalColumns data, Rewriting rewriting, Anonymiser anonymiser) {
        this.jdbc = jdbc;
        this.data = data;
        this.rewriting = rewriting;
        this.anonymiser = anonymiser;
    }

    /** What was typed and never handed in, and the mails that were sent, but those of cases that are held. */
    Erased papers(long person) {
        var mails = jdbc.sql("DELETE FROM mail WHERE person_id = :person AND NOT " + Holds.on("mail.case_id"))
                .param("person", person)
                .update();
        return drafts(person).and(new Erased(mails, 0));
    }

    Erased drafts(long person) {
        return new Erased(
                jdbc.sql("DELETE FROM draft WHERE owner_key = :owner AND NOT " + Holds.ON_DRAFT)
                        .param("owner", "person:" + person)
                        .update(),
                0);
    }

    /** That, and their name in rows that belong to no case. */
    Erased everywhere(long person, Tokens tokens) {
        var names = new Names(tokens, person);
        anonymiser.learn(Set.of(person), names);
        int rows = 0;
        for (var table : data.tables(Scope.PEOPLE)) {
            rows += rewriting.rewrite(table, rowsOf(table, person), names);
        }
        return papers(person).and(new Erased(rows, 0));
    }

    /** Those that point to the person; where rows know people by their names only, those that name them. */
    private static Rows rowsOf(Table table, long person) {
        var links = table.with(Treatment.UNLINK);
        var conditions = links.isEmpty()
                ? table.with(Treatment.TOKEN).stream()
                        .map(column -> column + " = (SELECT p.name FROM person p WHERE p.id = :person)")
                : links.stream().map(column -> column + " = :person");
        return new Rows(conditions.collect(Collectors.joining(" OR ", "(", ")")), Map.of("person", person));
    }
}
