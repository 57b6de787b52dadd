package eu.uptake.process;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A sign-off rests on evidence: at least one item of level A (signed or independent) or two of level B (logged), as the
 * programme's rules for adoption say (domain rules, section 8.1). What was not adopted needs none.
 */
@Component
class PrepareSignOffHandler implements TaskHandler {

    private static final int INSTALLED = 6;

    @Override
    public Map<String, Object> act(Turn turn) {
        var adopted = Integer.parseInt(turn.text("adoptionLevel")) >= INSTALLED;
        if (adopted && files(turn, "evidenceSigned") < 1 && files(turn, "evidenceLogged") < 2) {
            throw new AnswerRefused("evidenceSigned", "forms.evidenceNeeded");
        }
        return Map.of();
    }

    private static int files(Turn turn, String key) {
        return turn.answers().get(key) instanceof Collection<?> files ? files.size() : 0;
    }
}
