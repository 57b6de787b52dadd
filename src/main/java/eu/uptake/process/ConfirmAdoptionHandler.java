package eu.uptake.process;

import eu.uptake.adoption.Signatory;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The programme confirms an adoption, or sends its record back. */
@Component
class ConfirmAdoptionHandler implements TaskHandler {

    private final Signing signing;

    ConfirmAdoptionHandler(Signing signing) {
        this.signing = signing;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text("confirmation").equals("confirm")) {
            signing.sign(turn, Signatory.PROGRAMME, "officeSignatoryName", "officeSignatoryFunction");
        } else {
            signing.giveBack(turn, false);
        }
        return Map.of();
    }
}
