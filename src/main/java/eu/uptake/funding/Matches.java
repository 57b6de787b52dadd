package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseEvent;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The instruments of the register held against what is known of a case, and what lay before who chose one. */
@Component
public class Matches {

    private static final TypeReference<List<Match>> MATCHES = new TypeReference<>() {};
    private static final String SIZE_TABLE = "size-category";

    private final Instruments instruments;
    private final Matching matching;
    private final DeMinimis deMinimis;
    private final AidRegulations regulations;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Matches(
            Instruments instruments,
            Matching matching,
            DeMinimis deMinimis,
            AidRegulations regulations,
            Timeline timeline,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.instruments = instruments;
        this.matching = matching;
        this.deMinimis = deMinimis;
        this.regulations = regulations;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** As of now, best first. */
    public List<Match> now(Case file, Application application) {
        return matching.of(instruments.offered(), sought(file, application));
    }

    /** Keeps what lay before who chose that instrument. */
    public void keep(Case file, Application application, String chosen) {
        jdbc.sql("INSERT INTO instrument_match (application_id, matched_at, chosen, matches)"
                        + " VALUES (:id, :now, :chosen, :matches)")
                .param("id", application.id())
                .param("now", Sql.at(clock.instant()))
                .param("chosen", chosen)
                .param("matches", json.writeValueAsString(now(file, application)))
                .update();
    }

    /** What lay before who chose last. */
    Optional<List<Match>> kept(String application) {
        return jdbc.sql("SELECT matches FROM instrument_match WHERE application_id = :id ORDER BY id DESC"
                        + " FETCH FIRST 1 ROW ONLY")
                .param("id", application)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, MATCHES));
    }

    private Sought sought(Case file, Application application) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var known = file.known();
        var requested = application.requested();
        return new Sought(
                file.country(),
                file.region(),
                size(file),
                text(known.get("nace")),
                file.sector(),
                several(known.getOrDefault("technology", known.get("interests"))),
                number(known.get("targetTrl")).map(BigDecimal::intValue).orElse(null),
                requested != null ? requested : amount(known),
                today,
                headroom(file, today));
    }

    /** What the company said last that it will cost. */
    private static @Nullable BigDecimal amount(Map<String, Object> known) {
        return Stream.of("expectedCost", "investmentAmount", "projectCosts")
                .flatMap(key -> number(known.get(key)).stream())
                .findFirst()
                .orElse(null);
    }

    private Map<String, BigDecimal> headroom(Case file, LocalDate on) {
        Map<String, BigDecimal> headroom = new HashMap<>();
        regulations
                .bases()
                .forEach((basis, regulation) -> headroom.put(
                        basis,
                        deMinimis
                                .check(file.companyId(), file.country(), regulation, BigDecimal.ZERO, on, null)
                                .headroom()));
        return headroom;
    }

    /** As it was decided last on this case. */
    private @Nullable String size(Case file) {
        return timeline.of(file).stream()
                .filter(event -> event.what() == Happening.DECIDED)
                .map(CaseEvent::detail)
                .filter(detail -> SIZE_TABLE.equals(detail.get("table")))
                .map(detail -> detail.get("result"))
                .findFirst()
                .orElse(null);
    }

    private static List<String> several(@Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Optional<BigDecimal> number(@Nullable Object value) {
        try {
            return value == null ? Optional.empty() : Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
