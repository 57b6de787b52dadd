package eu.uptake.demo;

import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import eu.uptake.retention.RetentionParameters;
import eu.uptake.retention.RetentionParameters.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The dates of the invented grant, from which it is counted how long things are kept. */
@Component
@Profile("demo")
class Keeping {

    /** The companies that began with it are measured two years later, and the programme still runs. */
    private static final int MONTHS = 36;

    private static final int MONTHS_TO_BALANCE = 5; // the final report after two, the payment within three

    private final RetentionParameters parameters;
    private final People people;

    Keeping(RetentionParameters parameters, People people) {
        this.parameters = parameters;
        this.people = people;
    }

    /** @param begun when the first company registered */
    void say(Instant begun) {
        var start = LocalDate.ofInstant(begun, ZoneOffset.UTC).withDayOfMonth(1);
        var end = start.plusMonths(MONTHS).minusDays(1);
        say(Name.PROGRAMME, "Uptake, grant 000000 (invented)", start);
        say(Name.LOG_MONTHS, "12", start); // the shortest: the demonstration itself is not much older
        say(Name.GRANT, "2400000", start);
        say(Name.PROJECT_END, end.toString(), start);
        say(Name.BALANCE, end.plusMonths(MONTHS_TO_BALANCE).toString(), start);
    }

    private void say(Name name, String value, LocalDate from) {
        var coordinator =
                people.actor(people.contacts(Role.COORDINATOR).get(0).id()).orElseThrow();
        parameters.set(name, value, from, "Grant agreement of the demonstration", coordinator);
    }
}
