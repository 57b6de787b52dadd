package eu.uptake.process;

import eu.uptake.adoption.Signatory;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The company signs the record of its adoption, sends it back or refuses it. */
@Component
class SignAdoptionHandler implements TaskHandler {

    private final Signing signing;
    private final ToldAboutData told;

    SignAdoptionHandler(Signing signing, ToldAboutData told) {
        this.signing = signing;
        this.told = told;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        return Map.of("storyAgreed", told.mayTellStory(file));
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text("signature").equals("sign")) {
            signing.sign(turn, Signatory.COMPANY, "signerName", "signerFunction");
            told.story(turn.actor(), Boolean.TRUE.equals(turn.answers().get("publishConsent")));
        } else {
            signing.giveBack(turn, turn.text("signature").equals("refuse"));
        }
        return Map.of();
    }
}
