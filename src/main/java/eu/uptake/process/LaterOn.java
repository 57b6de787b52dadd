package eu.uptake.process;

import eu.uptake.adoption.Attribution;
import eu.uptake.adoption.FollowUp;
import eu.uptake.adoption.FollowUps;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what became of an adoption out of the surveys that follow a sign-off, whichever of them it is. */
@Component
class LaterOn {

    private final FollowUps followUps;

    LaterOn(FollowUps followUps) {
        this.followUps = followUps;
    }

    void answered(TaskHandler.Turn turn, int months) {
        followUps.answered(
                turn.file(),
                new FollowUp(
                        months,
                        Integer.parseInt(turn.text("technologyUse")),
                        Objects.requireNonNullElse(amount(turn, "investmentMade"), BigDecimal.ZERO),
                        amount(turn, "investmentPlanned"),
                        amount(turn, "turnoverLastYear"),
                        amount(turn, "exportsLastYear"),
                        amount(turn, "staffLastYear"),
                        amount(turn, "jobsCreated"),
                        Attribution.of(turn.text("attribution")),
                        turn.text("withoutProgramme"),
                        null,
                        null));
    }

    void reviewed(TaskHandler.Turn turn, int months) {
        followUps.reviewed(
                turn.file(),
                months,
                Integer.parseInt(turn.text("adoptionLevel")),
                Integer.parseInt(turn.text("trlAfter")));
    }

    private static @Nullable BigDecimal amount(TaskHandler.Turn turn, String key) {
        var answer = turn.text(key);
        return answer.isEmpty() ? null : new BigDecimal(answer);
    }
}
