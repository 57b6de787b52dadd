package eu.uptake.process;

import eu.uptake.funding.AidRegulation;
import eu.uptake.funding.AidRegulations;
import eu.uptake.funding.GrantEquivalent.ByGranter;
import eu.uptake.funding.GrantEquivalent.InProportion;
import eu.uptake.funding.GrantEquivalents;
import eu.uptake.process.TaskHandler.Turn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The gross grant equivalent of what is asked for: the granter's own, else reckoned from years and cover. */
@Component
class EquivalentAsked {

    private static final String TYPED = "grossGrantEquivalent";

    private final GrantEquivalents equivalents;
    private final AidRegulations regulations;
    private final Clock clock;

    EquivalentAsked(GrantEquivalents equivalents, AidRegulations regulations, Clock clock) {
        this.equivalents = equivalents;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** @return nothing where all that is asked for is aid, as with a grant, or none of it is */
    @Nullable
    BigDecimal of(Turn turn, @Nullable String kind) {
        var typed = FundingItem.amountOrNull(turn.answers(), TYPED);
        var rule = regulations.ofBasis(turn.text("aidBasis"));
        return typed != null || kind == null || rule.isEmpty() ? typed : reckoned(turn, kind, rule.get());
    }

    private @Nullable BigDecimal reckoned(Turn turn, String kind, AidRegulation rule) {
        LocalDate today = WorkingCalendar.day(clock.instant());
        if (!equivalents.isAsked(kind, rule.code(), today)) {
            return null;
        }
        var years = FundingItem.amountOrNull(turn.answers(), "termYears");
        var covered = FundingItem.amountOrNull(turn.answers(), "coveredShare");
        if (years == null || covered == null) {
            throw new AnswerRefused(years == null ? "termYears" : "coveredShare", "funding.aidTermNeeded");
        }
        var found = equivalents.of(
                kind, rule.code(), FundingItem.amount(turn.answers(), "requestedAid"), years, covered, today);
        return found.map(equivalent -> {
                    if (equivalent instanceof ByGranter other) {
                        throw new AnswerRefused(TYPED, "funding.equivalentNeeded." + other.why());
                    }
                    return ((InProportion) equivalent).value();
                })
                .orElse(null);
    }
}
