package eu.uptake.process;

import eu.uptake.eligibility.Roles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps with the decision that a person confirmed or overruled it (Regulation (EU) 2016/679, Article 22). */
@Component
class ConfirmRefusalHandler implements TaskHandler {

    private final Roles roles;

    ConfirmRefusalHandler(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        roles.judged(turn.file(), turn.text("refusalVerdict"), turn.text("refusalReason"), turn.actor());
        return Map.of();
    }
}
