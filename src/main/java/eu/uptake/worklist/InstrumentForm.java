package eu.uptake.worklist;

import eu.uptake.funding.Instrument;
import eu.uptake.funding.InstrumentKind;
import eu.uptake.funding.Instruments;
import eu.uptake.registry.NutsVersion;
import eu.uptake.registry.ReferenceLists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An instrument of the register as typed, so that nothing typed is lost when something is wrong.
 *
 * @param version the one that was looked at; 0 for a new instrument
 */
record InstrumentForm(
        @Nullable Integer version,
        @Nullable String code,
        @Nullable String name,
        @Nullable String granter,
        @Nullable String kind,
        @Nullable String countries,
        @Nullable String regions,
        @Nullable List<String> sizes,
        @Nullable String activities,
        @Nullable List<String> ecosystems,
        @Nullable List<String> technologies,
        @Nullable String trlFrom,
        @Nullable String trlTo,
        @Nullable String amountFrom,
        @Nullable String amountTo,
        @Nullable String intensity,
        @Nullable String aidBasis,
        @Nullable String opensOn,
        @Nullable String closesOn,
        @Nullable String effort,
        @Nullable String eligibleCosts,
        @Nullable String link,
        @Nullable String language,
        @Nullable String checkedOn,
        @Nullable String source,
        @Nullable Boolean retired) {

    static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM");
    static final List<String> BASES =
            List.of("NONE", "DE_MINIMIS", "DE_MINIMIS_SGEI", "GBER18", "GBER25", "GBER28", "GBER31", "MARKET_PRICE");

    private static final String PROBLEM = "funding.register.problem.";
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    static InstrumentForm empty(LocalDate today) {
        return new InstrumentForm(
                0,
                "",
                "",
                "",
                "",
                "",
                "",
                SIZES,
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "5",
                "",
                "",
                "",
                today.toString(),
                "",
                false);
    }

    static InstrumentForm of(Instrument one) {
        return new InstrumentForm(
                one.version(),
                one.code(),
                one.name(),
                one.granter(),
                one.kind(),
                String.join(" ", one.countries()),
                String.join(" ", one.regions()),
                one.sizes(),
                String.join(" ", one.activities()),
                one.ecosystems(),
                one.technologies(),
                plain(one.trlFrom()),
                plain(one.trlTo()),
                plain(one.amountFrom()),
                plain(one.amountTo()),
                plain(one.intensity()),
                one.aidBasis(),
                plain(one.opensOn()),
                plain(one.closesOn()),
                String.valueOf(one.effort()),
                one.eligibleCosts(),
                plain(one.link()),
                plain(one.language()),
                one.checkedOn().toString(),
                one.source(),
                one.retired());
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /** A message key for each field that is wrong, in the order of the page. */
    Map<String, String> problems(Instruments instruments, ReferenceLists lists, LocalDate today) {
        Map<String, String> wrong = new LinkedHashMap<>();
        unless(text(code).matches("[A-Z0-9][A-Z0-9_-]{1,39}"), wrong, "code");
        words(wrong, "name", name, 200, true);
        words(wrong, "granter", granter, 200, true);
        unless(instruments.kinds().stream().map(InstrumentKind::code).anyMatch(text(kind)::equals), wrong, "kind");
        each(wrong, "countries", countries, 200, place -> lists.country(place).isPresent());
        each(
                wrong,
                "regions",
                regions,
                400,
                place -> lists.nuts2(NutsVersion.NUTS_2024).stream()
                        .anyMatch(region -> region.code().startsWith(place)));
        unless(SIZES.containsAll(all(sizes)), wrong, "sizes");
        each(wrong, "activities", activities, 400, one -> one.matches("\\d{2}(\\.\\d{1,2})?"));
        unless(all(ecosystems).stream().allMatch(one -> lists.ecosystem(one).isPresent()), wrong, "ecosystems");
        unless(all(technologies).stream().allMatch(one -> lists.technology(one).isPresent()), wrong, "technologies");
        ordered(wrong, "trlTo", number(wrong, "trlFrom", trlFrom, 1, 9), number(wrong, "trlTo", trlTo, 1, 9));
        ordered(
                wrong,
                "amountTo",
                number(wrong, "amountFrom", amountFrom, 0, MOST.longValue()),
                number(wrong, "amountTo", amountTo, 0, MOST.longValue()));
        number(wrong, "intensity", intensity, 0, 100);
        unless(BASES.contains(text(aidBasis)), wrong, "aidBasis");
        ordered(wrong, "closesOn", day(wrong, "opensOn", opensOn), day(wrong, "closesOn", closesOn));
        unless(!text(effort).isEmpty() && number(wrong, "effort", effort, 0, 365) != null, wrong, "effort");
        words(wrong, "eligibleCosts", eligibleCosts, 1000, false);
        unless(text(link).isEmpty() || text(link).matches("https?://[^\\s\"<>]{3,390}"), wrong, "link");
        words(wrong, "language", language, 20, false);
        var checked = day(wrong, "checkedOn", checkedOn);
        unless(checked != null && !checked.isAfter(today), wrong, "checkedOn");
        words(wrong, "source", source, 400, true);
        return wrong;
    }

    /** Only what has no problems. */
    Instrument instrument(int nextVersion) {
        return new Instrument(
                text(code),
                nextVersion,
                text(name),
                text(granter),
                text(kind),
                several(countries),
                several(regions),
                all(sizes),
                several(activities),
                all(ecosystems),
                all(technologies),
                text(trlFrom).isEmpty() ? null : Integer.valueOf(text(trlFrom)),
                text(trlTo).isEmpty() ? null : Integer.valueOf(text(trlTo)),
                amount(amountFrom),
                amount(amountTo),
                amount(intensity),
                text(aidBasis),
                text(opensOn).isEmpty() ? null : LocalDate.parse(text(opensOn)),
                text(closesOn).isEmpty() ? null : LocalDate.parse(text(closesOn)),
                Integer.parseInt(text(effort)),
                text(eligibleCosts),
                text(link).isEmpty() ? null : text(link),
                text(language).isEmpty() ? null : text(language),
                LocalDate.parse(text(checkedOn)),
                text(source),
                Boolean.TRUE.equals(retired));
    }

    private static void unless(boolean fine, Map<String, String> wrong, String field) {
        if (!fine) {
            wrong.putIfAbsent(field, PROBLEM + field);
        }
    }

    private static void words(
            Map<String, String> wrong, String field, @Nullable String typed, int longest, boolean needed) {
        var text = text(typed);
        if (needed && text.isEmpty()) {
            wrong.put(field, PROBLEM + field);
        } else if (text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            wrong.put(field, PROBLEM + "text");
        }
    }

    private static void each(
            Map<String, String> wrong, String field, @Nullable String typed, int longest, Predicate<String> fits) {
        unless(text(typed).length() <= longest && several(typed).stream().allMatch(fits), wrong, field);
    }

    private static @Nullable BigDecimal number(
            Map<String, String> wrong, String field, @Nullable String typed, long least, long most) {
        if (text(typed).isEmpty()) {
            return null;
        }
        var number = text(typed).matches("\\d{1,10}([.,]\\d{1,2})?") ? amount(typed) : null;
        var whole = !field.startsWith("trl") && !field.equals("effort")
                || text(typed).matches("\\d+");
        var fine = number != null
                && whole
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        unless(fine, wrong, field);
        return fine ? number : null;
    }

    private static @Nullable LocalDate day(Map<String, String> wrong, String field, @Nullable String typed) {
        try {
            return text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            wrong.put(field, PROBLEM + "day");
            return null;
        }
    }

    private static <T extends Comparable<? super T>> void ordered(
            Map<String, String> wrong, String field, @Nullable T from, @Nullable T to) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            wrong.putIfAbsent(field, PROBLEM + "order");
        }
    }

    private static @Nullable BigDecimal amount(@Nullable String typed) {
        return text(typed).isEmpty() ? null : new BigDecimal(text(typed).replace(',', '.'));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static List<String> several(@Nullable String typed) {
        return Arrays.stream(text(typed).toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> all(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : chosen;
    }
}
