package eu.uptake.process;

import eu.uptake.adoption.OutOfOrder;
import eu.uptake.adoption.SignOffState;
import eu.uptake.adoption.SignOffs;
import eu.uptake.adoption.Signatory;
import org.springframework.stereotype.Component;

/** Puts signatures of the three tasks that sign under the record of adoption. */
@Component
class Signing {

    private final SignOffs signOffs;

    Signing(SignOffs signOffs) {
        this.signOffs = signOffs;
    }

    /** @param name the key of the field that holds the signer's name, likewise the function */
    void sign(TaskHandler.Turn turn, Signatory signatory, String name, String function) {
        try {
            signOffs.sign(turn.file(), signatory, turn.actor(), turn.text(name), turn.text(function));
        } catch (OutOfOrder moved) {
            throw new AnswerRefused(name, "forms.signatureNotDue");
        }
    }

    void giveBack(TaskHandler.Turn turn, boolean refused) {
        signOffs.giveBack(turn.file(), refused ? SignOffState.REFUSED : SignOffState.RETURNED, turn.text("reason"));
    }
}
