package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.funding.Applications;
import eu.uptake.funding.Conditions;
import eu.uptake.funding.FundingDocuments;
import eu.uptake.funding.Instrument;
import eu.uptake.funding.Instruments;
import eu.uptake.funding.Matches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fixes what an application asks for, and what that means for small aid, documents and the time there is. */
@Component
class ChooseInstrumentHandler implements TaskHandler {

    /** So far away that an application without a closing day never expires. */
    private static final int NEVER = 50;
    /** As the form allows it. */
    private static final int LONGEST_TITLE = 200;

    private final Applications applications;
    private final Instruments instruments;
    private final Matches matches;
    private final FundingDocuments documents;
    private final SmallAid smallAid;
    private final EquivalentAsked equivalents;
    private final Clock clock;

    ChooseInstrumentHandler(
            Applications applications,
            Instruments instruments,
            Matches matches,
            FundingDocuments documents,
            SmallAid smallAid,
            EquivalentAsked equivalents,
            Clock clock) {
        this.applications = applications;
        this.instruments = instruments;
        this.matches = matches;
        this.documents = documents;
        this.smallAid = smallAid;
        this.equivalents = equivalents;
        this.clock = clock;
    }

    /** The title begins as what the application is for; title and basis then follow the instrument that is chosen. */
    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        var title = applications.get(Objects.requireNonNull(item.item())).title();
        Map<String, String> titles = new HashMap<>(Map.of("", title));
        Map<String, String> bases = new HashMap<>();
        instruments.offered().forEach(one -> {
            var whole = title + " – " + instruments.name(one, locale);
            titles.put(one.code(), whole.length() > LONGEST_TITLE ? title : whole);
            bases.put(one.code(), one.aidBasis());
        });
        return Map.of("applicationTitle", title, "proposals", Map.of("applicationTitle", titles, "aidBasis", bases));
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var id = FundingItem.of(turn);
        var instrument = instruments.find(turn.text("instrument"));
        var kind = instrument.map(Instrument::kind).orElse(null);
        matches.keep(turn.file(), applications.get(id), turn.text("instrument"));
        var closesOn = FundingItem.day(turn.answers(), "closesOn");
        applications.choose(
                id,
                new Applications.Choice(
                        turn.text("applicationTitle"),
                        turn.text("instrument"),
                        instrument.map(Instrument::version).orElse(null),
                        turn.text("aidBasis"),
                        FundingItem.amount(turn.answers(), "requestedAid"),
                        equivalents.of(turn, kind),
                        closesOn,
                        conditions(turn.answers())));
        Map<String, Object> variables = new HashMap<>(smallAid.planned(turn.file(), id));
        variables.put("applicationLabel", turn.text("applicationTitle"));
        variables.put("documentsMissing", documents.isMissingAny(turn.file().companyId(), kind, today()));
        variables.put("expiresOn", expiry(closesOn).toString());
        return variables;
    }

    private static Conditions conditions(Map<String, Object> answers) {
        return new Conditions(
                FundingItem.amountOrNull(answers, "termYears"),
                FundingItem.amountOrNull(answers, "coveredShare"),
                FundingItem.amountOrNull(answers, "eligibleCosts"),
                FundingItem.amountOrNull(answers, "otherAid"),
                FundingItem.amountOrNull(answers, "highestIntensity"));
    }

    /** The day after the last on which the application can be sent. */
    private LocalDate expiry(@Nullable LocalDate closesOn) {
        return closesOn == null ? today().plusYears(NEVER) : closesOn.plusDays(1);
    }

    private LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }
}
