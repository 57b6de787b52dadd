package eu.uptake.forms;

import java.util.List;

/** A form that cannot be shown and checked alike: each finding names the component and what is wrong with it. */
public class FormRefused extends RuntimeException {

    private final List<String> findings;

    FormRefused(String form, List<String> findings) {
        super("Form '" + form + "': " + String.join("; ", findings));
        this.findings = List.copyOf(findings);
    }

    public List<String> findings() {
        return findings;
    }
}
