package eu.uptake.assistance;

import eu.uptake.registry.PublicHolidays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which a person works: those of the country of who employs them, within their contract. */
@Component
class WorkDays {

    private final JdbcClient jdbc;
    private final PublicHolidays holidays;

    WorkDays(JdbcClient jdbc, PublicHolidays holidays) {
        this.jdbc = jdbc;
        this.holidays = holidays;
    }

    List<LocalDate> of(long person, Contract contract, LocalDate first, LocalDate last) {
        var country = country(person);
        return first.datesUntil(last.plusDays(1))
                .filter(day -> holidays.isWorkingDay(day, country) && contract.covers(day))
                .toList();
    }

    /** A centre's where the person works for one. */
    private String country(long person) {
        return jdbc.sql("""
                        SELECT o.country FROM membership m JOIN organisation o ON o.id = m.organisation_id
                        WHERE m.person_id = :person
                        ORDER BY CASE WHEN o.kind = 'TECHNOLOGY_CENTRE' THEN 0 ELSE 1 END, o.id
                        FETCH FIRST 1 ROWS ONLY""")
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
