package eu.uptake.worklist;

import eu.uptake.funding.AidBasis;
import eu.uptake.funding.Instrument;
import eu.uptake.funding.Instruments;
import eu.uptake.registry.ReferenceLists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
            Arrays.stream(AidBasis.values()).map(Enum::name).toList();

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
                Typed.plain(one.trlFrom()),
                Typed.plain(one.trlTo()),
                Typed.plain(one.amountFrom()),
                Typed.plain(one.amountTo()),
                Typed.plain(one.intensity()),
                one.aidBasis(),
                Typed.plain(one.opensOn()),
                Typed.plain(one.closesOn()),
                String.valueOf(one.effort()),
                one.eligibleCosts(),
                Typed.plain(one.link()),
                Typed.plain(one.language()),
                one.checkedOn().toString(),
                one.source(),
                one.retired());
    }

    /** A message key for each field that is wrong, in the order of the page. */
    Map<String, String> problems(Instruments instruments, ReferenceLists lists, LocalDate today) {
        return new InstrumentProblems(instruments, lists, today).in(this);
    }

    /** Only what has no problems. */
    Instrument instrument(int nextVersion) {
        return new Instrument(
                Typed.text(code),
                nextVersion,
                Typed.text(name),
                Typed.text(granter),
                Typed.text(kind),
                Typed.several(countries),
                Typed.several(regions),
                Typed.all(sizes),
                Typed.several(activities),
                Typed.all(ecosystems),
                Typed.all(technologies),
                Typed.whole(trlFrom),
                Typed.whole(trlTo),
                Typed.amount(amountFrom),
                Typed.amount(amountTo),
                Typed.amount(intensity),
                Typed.text(aidBasis),
                Typed.day(opensOn),
                Typed.day(closesOn),
                Integer.parseInt(Typed.text(effort)),
                Typed.text(eligibleCosts),
                Typed.textOrNull(link),
                Typed.textOrNull(language),
                LocalDate.parse(Typed.text(checkedOn)),
                Typed.text(source),
                Boolean.TRUE.equals(retired));
    }
}
