package eu.uptake.process;

import eu.uptake.eligibility.Roles;
import eu.uptake.process.DecisionTables.Asking;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A role that does not stand by the rules is kept or refused with a reason, or changed for the one that they allow. */
@Component
class ReviewRoleHandler implements TaskHandler {

    private final Roles roles;
    private final JourneyTables tables;

    ReviewRoleHandler(Roles roles, JourneyTables tables) {
        this.roles = roles;
        this.tables = tables;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var changes = turn.text("roleVerdict").equals("change");
        if (changes && roles.other(turn.file()).isEmpty()) {
            throw new AnswerRefused("roleVerdict", "forms.role.noOther");
        }
        roles.judged(turn.file(), turn.text("roleVerdict"), turn.text("roleReason"), turn.actor());
        if (changes) {
            var asked = new Asking(
                    turn.file(), null, null, turn.item().element(), turn.item().name(), turn.actor());
            roles.change(turn.file(), tables.of(asked), turn.actor());
        }
        return Map.of();
    }
}
