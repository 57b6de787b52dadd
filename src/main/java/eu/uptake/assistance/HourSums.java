package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person's lines add up to, corrections included. */
@Repository
class HourSums {

    private final JdbcClient jdbc;

    HourSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BigDecimal onDay(long person, LocalDate day) {
        return between(person, day, day);
    }

    BigDecimal between(long person, LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT COALESCE(SUM(hours), 0) FROM service_log"
                        + " WHERE person_id = :person AND on_date BETWEEN :from AND :to")
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .query(BigDecimal.class)
                .single();
    }

    /** Of one line with its corrections. */
    BigDecimal ofLine(long line) {
        return jdbc.sql("SELECT SUM(hours) FROM service_log WHERE id = :id OR corrects = :id")
                .param("id", line)
                .query(BigDecimal.class)
                .single();
    }
}
