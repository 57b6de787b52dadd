package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
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
        return byDay(person, day, day).getOrDefault(day, BigDecimal.ZERO);
    }

    /** Nothing for days without lines. */
    Map<LocalDate, BigDecimal> byDay(long person, LocalDate from, LocalDate to) {
        return jdbc
                .sql("SELECT on_date, SUM(hours) AS worked FROM service_log"
                        + " WHERE person_id = :person AND on_date BETWEEN :from AND :to GROUP BY on_date")
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> Map.entry(row.getObject("on_date", LocalDate.class), row.getBigDecimal("worked")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of one line with its corrections. */
    BigDecimal ofLine(long line) {
        return jdbc.sql("SELECT SUM(hours) FROM service_log WHERE id = :id OR corrects = :id")
                .param("id", line)
                .query(BigDecimal.class)
                .single();
    }
}
