package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItem;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A sign-off rests on evidence: at least one item of level A (signed or independent) or two of level B (logged), as the
 * programme's rules for adoption say (domain rules, section 8.1). What was not adopted needs none.
 */
@Component
class PrepareSignOffHandler implements TaskHandler {

    private static final int INSTALLED = 6;

    private final Submissions submissions;

    PrepareSignOffHandler(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The verdict of the last check of use, so that the form can warn of a level that contradicts it. */
    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        return submissions
                .latest(file, "userTask_verifyUse", null)
                .map(check -> Map.of("verifiedUse", check.answers().getOrDefault("use", "")))
                .orElse(Map.of());
    }

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
