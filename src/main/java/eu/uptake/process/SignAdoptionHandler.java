package eu.uptake.process;

import eu.uptake.adoption.Signatory;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The company signs the record of its adoption, sends it back or refuses it. */
@Component
class SignAdoptionHandler implements TaskHandler {

    private final Signing signing;

    SignAdoptionHandler(Signing signing) {
        this.signing = signing;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text("signature").equals("sign")) {
            signing.sign(turn, Signatory.COMPANY, "signerName", "signerFunction");
        } else {
            signing.giveBack(turn, turn.text("signature").equals("refuse"));
        }
        return Map.of();
    }
}
