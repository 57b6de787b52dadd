package eu.uptake.retention;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import eu.uptake.platform.TypedDay;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the clock counts from and how long, each value with the day from which it holds and where it stands. The programme
 * office sets them; nothing is overwritten, and what it has not set is as shipped.
 */
@Repository
public class RetentionParameters {

    /** What can be set. */
    public enum Name {
        PROGRAMME("programme", Kind.TEXT),
        PROJECT_END("projectEnd", Kind.DAY),
        BALANCE("balance", Kind.DAY),
        GRANT("grant", Kind.AMOUNT),
        APPLICANT_MONTHS("applicantMonths", Kind.MONTHS),
        LOG_MONTHS("logMonths", Kind.LOG_MONTHS);

        private final String key;
        private final Kind kind;

        Name(String key, Kind kind) {
            this.key = key;
            this.kind = kind;
        }

        public String key() {
            return key;
        }

        public Kind kind() {
            return kind;
        }
    }

    /** How it is written. */
    public enum Kind {
        TEXT,
        DAY,
        AMOUNT,
        MONTHS,
        /** Article 5(1)(e) of the GDPR leaves the time to the programme; it says 12 to 24 months. */
        LOG_MONTHS;

        boolean takes(String value) {
            try {
                return switch (this) {
                    case TEXT -> !value.isBlank() && value.length() <= 100;
                    case DAY -> TypedDay.isOfOurTime(LocalDate.parse(value));
                    case AMOUNT -> value.matches("\\d{1,12}(\\.\\d{1,2})?");
                    case MONTHS -> value.matches("\\d{1,3}");
                    case LOG_MONTHS -> value.matches("1[2-9]|2[0-4]");
                };
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    /** @param source a letter, an amendment, a decision */
    record Dated(Name name, String value, LocalDate from, String source) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Dated> shipped;

    RetentionParameters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        try (var file = new InputStreamReader(
                new ClassPathResource("reference-data/retention_parameters.csv").getInputStream(),
                StandardCharsets.UTF_8)) {
            this.shipped = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).stream()
                    .map(row -> new Dated(
                            named(row.get("name")).orElseThrow(),
                            row.get("value"),
                            LocalDate.parse(row.get("valid_from")),
                            row.get("source")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the parameters of retention", e);
        }
    }

    static Optional<Name> named(String key) {
        return Stream.of(Name.values()).filter(name -> name.key().equals(key)).findFirst();
    }

    /** Newest first; of those that hold from one day the one set last. */
    List<Dated> all() {
        var set = jdbc.sql("SELECT * FROM retention_parameter ORDER BY valid_from DESC, id DESC")
                .query((row, n) -> new Dated(
                        named(row.getString("name")).orElseThrow(),
                        row.getString("setting"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source")))
                .list();
        return Stream.concat(set.stream(), shipped.stream())
                .sorted(Comparator.comparing(Dated::from).reversed())
                .toList();
    }

    /** @throws IllegalArgumentException if the value is none of its kind, or the source says nothing or too much */
    @Transactional
    public void set(Name name, String value, LocalDate from, String source, Actor by) {
        if (!name.kind().takes(value) || !TypedDay.isOfOurTime(from) || source.isBlank() || source.length() > 400) {
            throw new IllegalArgumentException("No value for " + name.key());
        }
        jdbc.sql("INSERT INTO retention_parameter (name, setting, valid_from, source, person_id, set_at)"
                        + " VALUES (:name, :value, :from, :source, :person, :at)")
                .param("name", name.key())
                .param("value", value)
                .param("from", from)
                .param("source", source.strip())
                .param("person", by.person())
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** Before the first values that ship nobody has said how long anything is kept. */
    boolean holdOn(LocalDate day) {
        return shipped.stream().noneMatch(one -> one.from().isAfter(day));
    }

    /** As they hold on that day. */
    Valid on(LocalDate day) {
        return new Valid(all().stream().filter(one -> !one.from().isAfter(day)).toList());
    }

    /** One moment's values, read once for however many cases. */
    record Valid(List<Dated> newestFirst) {

        public Optional<Dated> find(Name name) {
            return newestFirst.stream().filter(one -> one.name() == name).findFirst();
        }

        /** What the clock needs and nobody has said. */
        List<Name> missing() {
            return Stream.of(Name.BALANCE, Name.PROJECT_END, Name.GRANT)
                    .filter(name -> find(name).isEmpty())
                    .toList();
        }

        Optional<LocalDate> day(Name name) {
            return find(name).map(one -> LocalDate.parse(one.value()));
        }

        Optional<BigDecimal> amount(Name name) {
            return find(name).map(one -> new BigDecimal(one.value()));
        }

        int months(Name name) {
            return find(name).map(one -> Integer.parseInt(one.value())).orElseThrow();
        }
    }
}
