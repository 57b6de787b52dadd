package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.funding.Application;
import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import eu.uptake.platform.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What the granting authority decided. Small aid counts against its ceiling from the granting date on, and the company
 * gets its amount and regulation in writing (Regulation (EU) 2023/2831, Article 7).
 */
@Component
class FundingDecision {

    private final Applications applications;
    private final SmallAid smallAid;
    private final FundingEnd end;
    private final Timeline timeline;

    FundingDecision(Applications applications, SmallAid smallAid, FundingEnd end, Timeline timeline) {
        this.applications = applications;
        this.smallAid = smallAid;
        this.end = end;
        this.timeline = timeline;
    }

    /** @param answers with {@code decision}, {@code decidedOn} and, if granted, {@code grantedAid} in EUR */
    void record(Case file, String id, Map<String, Object> answers, Actor actor) {
        var application = applications.get(id);
        var decision = String.valueOf(answers.get("decision"));
        timeline.add(
                file, Happening.FUNDING_DECIDED, Map.of("application", application.title(), "result", decision), actor);
        switch (decision) {
            case "granted" -> grant(file, application, answers, actor);
            case "rejected" -> end.ends(id, ApplicationState.REJECTED);
            default -> applications.move(id, ApplicationState.RESERVE_LIST);
        }
    }

    private void grant(Case file, Application application, Map<String, Object> answers, Actor actor) {
        var on = Objects.requireNonNull(FundingItem.day(answers, "decidedOn"), "decidedOn");
        var nominal = FundingItem.amount(answers, "grantedAid");
        var equivalent = FundingItem.amountOrNull(answers, "grantedEquivalent");
        applications.approved(application.id(), on, nominal);
        give(file, application, nominal, equivalent == null ? nominal : equivalent, on, actor);
    }

    private void give(
            Case file, Application application, BigDecimal nominal, BigDecimal aid, LocalDate on, Actor actor) {
        smallAid.granted(file, application, nominal, aid, on)
                .ifPresent(rule -> timeline.add(
                        file,
                        Happening.AID_GRANTED,
                        Map.of(
                                "application", application.title(),
                                "amount", aid.toPlainString(),
                                "regulation", rule.code(),
                                "granter", smallAid.granter(application),
                                "grantedOn", on.toString()),
                        actor));
    }
}
