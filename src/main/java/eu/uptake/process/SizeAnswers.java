package eu.uptake.process;

import eu.uptake.eligibility.Figures;
import eu.uptake.eligibility.HolderKind;
import eu.uptake.eligibility.RelatedEnterprise;
import eu.uptake.eligibility.RelatedEnterprise.Direction;
import eu.uptake.eligibility.RelatedEnterprise.Holder;
import eu.uptake.eligibility.RelatedEnterprise.Tie;
import eu.uptake.eligibility.SizeDeclaration;
import eu.uptake.eligibility.SizeDeclaration.ClosedYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of {@code declare-company-size.form}, as the room of eligibility wants them. */
record SizeAnswers(Map<String, Object> answers) {

    static final String RELATED = "related";
    /** The keys of a year's figures end so, the newest year first. */
    static final List<String> YEARS = List.of("", "Previous", "Earlier");

    private static final String YEAR_END = "yearEnd";

    static SizeAnswers of(Map<String, Object> answers) {
        return new SizeAnswers(answers);
    }

    /** A form of an earlier version asked for a year and for totals; its model decides by its own table. */
    boolean hasYearEnd() {
        return answers.get(YEAR_END) != null;
    }

    SizeDeclaration declaration() {
        return new SizeDeclaration(
                text(answers, "enterpriseType"),
                years(),
                rows().stream().map(SizeAnswers::related).toList(),
                day("ownerChangedOn"));
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows() {
        return answers.get(RELATED) instanceof List<?> rows ? (List<Map<String, Object>>) rows : List.of();
    }

    private List<ClosedYear> years() {
        var newest = LocalDate.parse(text(answers, YEAR_END));
        List<ClosedYear> years = new ArrayList<>();
        for (int year = 0; year < YEARS.size(); year++) {
            var figures = figures(answers, YEARS.get(year));
            if (figures != null) {
                var estimated = text(answers, "accounts" + YEARS.get(year)).equals("estimated");
                years.add(new ClosedYear(newest.minusYears(year), estimated, figures));
            }
        }
        return years;
    }

    private static RelatedEnterprise related(Map<String, Object> row) {
        var direction = Direction.valueOf(text(row, "direction").toUpperCase(Locale.ROOT));
        var capital = number(row, "capital");
        var votes = row.get("votes") == null ? capital : number(row, "votes");
        var tie = new Tie(
                direction,
                capital,
                votes,
                row.get("control") instanceof List<?> control && !control.isEmpty(),
                text(row, "sameMarket").equals("yes"));
        return new RelatedEnterprise(
                text(row, "name").strip(),
                textOrNull(row, "seat"),
                textOrNull(row, "register"),
                textOrNull(row, "tiedTo"),
                tie,
                holder(row),
                textOrNull(row, "sameGroupAs"),
                Boolean.TRUE.equals(row.get("included")),
                figuresOf(row));
    }

    private static Holder holder(Map<String, Object> row) {
        return new Holder(
                row.get("kind") == null ? HolderKind.ENTERPRISE : HolderKind.valueOf(text(row, "kind")),
                row.get("invested") == null ? null : number(row, "invested"),
                row.get("budget") == null ? null : number(row, "budget"),
                row.get("inhabitants") == null
                        ? null
                        : number(row, "inhabitants").longValue());
    }

    private static List<Figures> figuresOf(Map<String, Object> row) {
        List<Figures> figures = new ArrayList<>();
        for (var year : YEARS) {
            var ofYear = figures(row, year);
            if (ofYear != null) {
                figures.add(ofYear);
            }
        }
        return figures;
    }

    private static @Nullable Figures figures(Map<String, Object> from, String year) {
        return from.get("awu" + year) == null
                ? null
                : new Figures(
                        number(from, "awu" + year),
                        number(from, "turnover" + year),
                        number(from, "balanceSheet" + year));
    }

    private @Nullable LocalDate day(String key) {
        return answers.get(key) == null ? null : LocalDate.parse(text(answers, key));
    }

    private static BigDecimal number(Map<String, Object> from, String key) {
        return from.get(key) == null ? BigDecimal.ZERO : new BigDecimal(text(from, key));
    }

    private static String text(Map<String, Object> from, String key) {
        return from.get(key) == null ? "" : from.get(key).toString();
    }

    private static @Nullable String textOrNull(Map<String, Object> from, String key) {
        var text = text(from, key).strip();
        return text.isEmpty() ? null : text;
    }
}
