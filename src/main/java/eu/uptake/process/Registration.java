package eu.uptake.process;

import eu.uptake.forms.FieldError;
import java.util.List;

/** What came of a registration. */
public sealed interface Registration {

    /** The case is open under that number, and whoever is to act has been told. */
    record Registered(String number) implements Registration {}

    /** The form was refused; nothing was stored. */
    record Rejected(List<FieldError> errors) implements Registration {}
}
