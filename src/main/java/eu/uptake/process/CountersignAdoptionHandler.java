package eu.uptake.process;

import eu.uptake.adoption.Signatory;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The technology centre countersigns the record of an adoption, or sends it back. */
@Component
class CountersignAdoptionHandler implements TaskHandler {

    private final Signing signing;

    CountersignAdoptionHandler(Signing signing) {
        this.signing = signing;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text("countersignature").equals("sign")) {
            signing.sign(turn, Signatory.CENTRE, "centreSignatoryName", "centreSignatoryFunction");
        } else {
            signing.giveBack(turn, false);
        }
        return Map.of();
    }
}
