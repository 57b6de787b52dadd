package eu.uptake.worklist;

import eu.uptake.assistance.Hours;
import eu.uptake.assistance.MonthOfHours;
import eu.uptake.assistance.NoSuchTimesheet;
import eu.uptake.assistance.Timesheets;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose hours of which month an address asks for. */
@Component
class HoursMonth {

    private final Hours hours;
    private final People people;
    private final Moments moments;

    HoursMonth(Hours hours, People people, Moments moments) {
        this.hours = hours;
        this.people = people;
        this.moments = moments;
    }

    record Asked(Person person, MonthOfHours worked) {}

    /**
     * @param person one's own if none is named
     * @throws NoSuchTimesheet if these hours are not this person's to see
     */
    Asked of(Actor actor, String month, @Nullable Long person) {
        var whose = person == null ? actor.person() : person;
        if (!Timesheets.mayRead(actor, whose)) {
            throw new NoSuchTimesheet("of " + whose);
        }
        var found = people.find(whose).orElseThrow(() -> new NoSuchTimesheet("of " + whose));
        var wanted = month(month);
        return new Asked(found, new MonthOfHours(wanted, hours.of(whose, wanted)));
    }

    /** This month if it names none, or one to come. */
    YearMonth month(String text) {
        var now = YearMonth.from(moments.today());
        try {
            var wanted = text.length() == 7 ? YearMonth.parse(text) : now;
            return wanted.isAfter(now) || wanted.getYear() < 2000 ? now : wanted;
        } catch (DateTimeException e) {
            return now;
        }
    }
}
