package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.forms.FieldError;
import java.util.List;

/** What came of handing in a task's form. */
public sealed interface Completion {

    /** Everything is stored and the journey has moved on; the case as it stands now. */
    record Completed(Case file) implements Completion {}

    /** The form was refused; nothing was stored but the draft. */
    record Rejected(List<FieldError> errors) implements Completion {}
}
