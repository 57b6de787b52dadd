package eu.uptake.funding;

import eu.uptake.platform.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which documents an application needs, by the kind of its instrument ({@code funding_documents.csv}), and which of them
 * the company has handed in. One that is valid is good for all its applications and is not asked for again.
 */
@Repository
public class FundingDocuments {

    private final List<DocumentKind> kinds = Sheets.read(
            "funding_documents.csv",
            line -> new DocumentKind(
                    line.get("code"),
                    line.get("label_en"),
                    line.get("label_fr"),
                    Sheets.several(line.get("kinds")),
                    Sheets.whole(line.get("months"))));
    private final JdbcClient jdbc;
    private final Clock clock;

    FundingDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A document that is needed.
     *
     * @param issuedOn of the newest one that was handed in
     */
    public record Need(
            DocumentKind kind,
            State state,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil) {}

    /** RUNS_OUT is valid now, but not for as long as an application usually takes. */
    public enum State {
        VALID,
        RUNS_OUT,
        RUN_OUT,
        MISSING;

        public boolean isAskedFor() {
            return this == RUN_OUT || this == MISSING;
        }
    }

    public List<DocumentKind> kinds() {
        return kinds;
    }

    /** @param instrumentKind nothing is needed where it is not known yet */
    public List<Need> needed(long company, @Nullable String instrumentKind, LocalDate on) {
        var held = newest(company);
        return kinds.stream()
                .filter(kind -> kind.kinds().contains(instrumentKind))
                .map(kind -> need(kind, held, on))
                .toList();
    }

    /** What the company is asked for: what is missing or has run out. */
    public List<DocumentKind> asked(long company, String instrumentKind, LocalDate on) {
        return needed(company, instrumentKind, on).stream()
                .filter(need -> need.state().isAskedFor())
                .map(Need::kind)
                .toList();
    }

    /** Whether the company must hand in something. */
    public boolean isMissingAny(long company, @Nullable String instrumentKind, LocalDate on) {
        return needed(company, instrumentKind, on).stream()
                .anyMatch(need -> need.state().isAskedFor());
    }

    private static Need need(DocumentKind kind, List<Held> held, LocalDate on) {
        Optional<Held> newest =
                held.stream().filter(one -> one.kind().equals(kind.code())).max(Comparator.comparing(Held::issuedOn));
        if (newest.isEmpty()) {
            return new Need(kind, State.MISSING, null, null);
        }
        var until = newest.get().validUntil();
        var state = until == null || !until.isBefore(on.plusMonths(1))
                ? State.VALID
                : until.isBefore(on) ? State.RUN_OUT : State.RUNS_OUT;
        return new Need(kind, state, newest.get().issuedOn(), until);
    }

    private record Held(
            String kind, LocalDate issuedOn, @Nullable LocalDate validUntil) {}

    private List<Held> newest(long company) {
        return jdbc.sql("SELECT kind, issued_on, valid_until FROM company_document WHERE company_id = :company")
                .param("company", company)
                .query((row, n) -> new Held(
                        row.getString("kind"), row.getDate("issued_on").toLocalDate(), Days.orNull(row, "valid_until")))
                .list();
    }

    /** Whether one of that date is too old already. */
    public boolean isRunOut(String kind, LocalDate issuedOn, LocalDate on) {
        var until = kind(kind).validUntil(issuedOn);
        return until != null && until.isBefore(on);
    }

    /** @param files ids of what was uploaded with it */
    public void handIn(long company, String application, String kind, LocalDate issuedOn, List<String> files) {
        var ids = String.join(" ", files);
        jdbc.sql("INSERT INTO company_document (company_id, kind, issued_on, valid_until, application_id, files,"
                        + " handed_in_at) VALUES (:company, :kind, :issued, :until, :application, :files, :now)")
                .param("company", company)
                .param("kind", kind)
                .param("issued", issuedOn)
                .param("until", kind(kind).validUntil(issuedOn))
                .param("application", application)
                .param("files", ids.substring(0, Math.min(4000, ids.length())))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private DocumentKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No document " + code));
    }
}
