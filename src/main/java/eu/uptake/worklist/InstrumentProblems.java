package eu.uptake.worklist;

import eu.uptake.funding.AidBasis;
import eu.uptake.funding.InstrumentKind;
import eu.uptake.funding.Instruments;
import eu.uptake.platform.Typing;
import eu.uptake.registry.NutsVersion;
import eu.uptake.registry.ReferenceLists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is wrong with an instrument as typed: a message key for each field, in the order of the page. */
final class InstrumentProblems {

    private static final String PROBLEM = "funding.register.problem.";
    private static final long MOST = 1_000_000_000;
    private static final int NAME = 200;
    private static final int SOURCE = 400;
    private static final int COSTS = 1000;

    private final Instruments instruments;
    private final ReferenceLists lists;
    private final LocalDate today;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    InstrumentProblems(Instruments instruments, ReferenceLists lists, LocalDate today) {
        this.instruments = instruments;
        this.lists = lists;
        this.today = today;
    }

    Map<String, String> in(InstrumentForm form) {
        whatItIs(form);
        whomItIsFor(form);
        howMuch(form);
        when(form);
        whoSaysSo(form);
        return wrong;
    }

    private void whatItIs(InstrumentForm form) {
        unless(Typed.text(form.code()).matches("[A-Z0-9][A-Z0-9_-]{1,39}"), "code");
        words("name", form.name(), NAME, true);
        words("granter", form.granter(), NAME, true);
        unless(
                instruments.kinds().stream().map(InstrumentKind::code).anyMatch(Typed.text(form.kind())::equals),
                "kind");
        unless(
                Arrays.stream(AidBasis.values()).map(Enum::name).anyMatch(Typed.text(form.aidBasis())::equals),
                "aidBasis");
    }

    private void whomItIsFor(InstrumentForm form) {
        each("countries", form.countries(), NAME, place -> lists.country(place).isPresent());
        each(
                "regions",
                form.regions(),
                SOURCE,
                place -> lists.nuts2(NutsVersion.NUTS_2024).stream()
                        .anyMatch(region -> region.code().startsWith(place)));
        each("activities", form.activities(), SOURCE, one -> one.matches("\\d{2}(\\.\\d{1,2})?"));
        unless(InstrumentForm.SIZES.containsAll(Typed.all(form.sizes())), "sizes");
        unless(
                Typed.all(form.ecosystems()).stream()
                        .allMatch(one -> lists.ecosystem(one).isPresent()),
                "ecosystems");
        unless(
                Typed.all(form.technologies()).stream()
                        .allMatch(one -> lists.technology(one).isPresent()),
                "technologies");
    }

    private void howMuch(InstrumentForm form) {
        ordered(
                "amountTo",
                number("amountFrom", form.amountFrom(), 0, MOST),
                number("amountTo", form.amountTo(), 0, MOST));
        ordered("trlTo", number("trlFrom", form.trlFrom(), 1, 9), number("trlTo", form.trlTo(), 1, 9));
        number("intensity", form.intensity(), 0, 100);
        unless(!Typed.text(form.effort()).isEmpty() && number("effort", form.effort(), 0, 365) != null, "effort");
        words("eligibleCosts", form.eligibleCosts(), COSTS, false);
    }

    private void when(InstrumentForm form) {
        ordered("closesOn", day("opensOn", form.opensOn()), day("closesOn", form.closesOn()));
    }

    private void whoSaysSo(InstrumentForm form) {
        var link = Typed.text(form.link());
        unless(link.isEmpty() || link.matches("https?://[^\\s\"<>]{3,390}"), "link");
        words("language", form.language(), 20, false);
        var checked = day("checkedOn", form.checkedOn());
        unless(checked != null && !checked.isAfter(today), "checkedOn");
        words("source", form.source(), SOURCE, true);
    }

    private void unless(boolean fine, String field) {
        if (!fine) {
            wrong.putIfAbsent(field, PROBLEM + field);
        }
    }

    private void words(String field, @Nullable String typed, int longest, boolean needed) {
        var text = Typed.text(typed);
        if (needed && text.isEmpty()) {
            wrong.put(field, PROBLEM + field);
        } else if (text.length() > longest || Typing.hasUnseen(text)) {
            wrong.put(field, PROBLEM + "text");
        }
    }

    private void each(String field, @Nullable String typed, int longest, Predicate<String> fits) {
        unless(
                Typed.text(typed).length() <= longest
                        && Typed.several(typed).stream().allMatch(fits),
                field);
    }

    private @Nullable BigDecimal number(String field, @Nullable String typed, long least, long most) {
        if (Typed.text(typed).isEmpty()) {
            return null;
        }
        var number = Typed.text(typed).matches("\\d{1,10}([.,]\\d{1,2})?") ? Typed.amount(typed) : null;
        var whole = !field.startsWith("trl") && !field.equals("effort")
                || Typed.text(typed).matches("\\d+");
        var fine = number != null
                && whole
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        unless(fine, field);
        return fine ? number : null;
    }

    private @Nullable LocalDate day(String field, @Nullable String typed) {
        try {
            return Typed.day(typed);
        } catch (DateTimeParseException e) {
            wrong.put(field, PROBLEM + "day");
            return null;
        }
    }

    private <T extends Comparable<? super T>> void ordered(String field, @Nullable T from, @Nullable T to) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            wrong.putIfAbsent(field, PROBLEM + "order");
        }
    }
}
