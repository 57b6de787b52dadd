package eu.uptake.process;

import eu.uptake.casefile.Evidence;
import eu.uptake.forms.Attachments;
import org.springframework.stereotype.Component;

/** Tells the forms which files exist. */
@Component
class KnownFiles implements Attachments {

    private final Evidence evidence;

    KnownFiles(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public boolean known(String id) {
        return evidence.isKnown(id);
    }
}
