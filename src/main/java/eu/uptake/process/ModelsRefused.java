package eu.uptake.process;

import java.util.List;

/** The models were not deployed; each finding names file and element. What ran before runs on. */
class ModelsRefused extends RuntimeException {

    private final List<String> findings;

    ModelsRefused(List<String> findings) {
        super("The models are refused:\n  " + String.join("\n  ", findings));
        this.findings = List.copyOf(findings);
    }

    static ModelsRefused of(ModelFile file, String finding) {
        return new ModelsRefused(List.of(file.name() + ": " + finding));
    }

    List<String> findings() {
        return findings;
    }
}
