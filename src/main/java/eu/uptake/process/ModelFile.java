package eu.uptake.process;

import java.nio.charset.StandardCharsets;

/**
 * A model as a file: diagram, decision or form.
 *
 * @param name stable path such as {@code bpmn/intake.bpmn}, the same from a folder and from the jar, so that nothing is
 *     deployed anew for having moved
 */
record ModelFile(String name, byte[] content) {

    static String formName(String form) {
        return "forms/" + form + ".form";
    }

    boolean isDiagram() {
        return name.endsWith(".bpmn");
    }

    boolean isDecision() {
        return name.endsWith(".dmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The file's name without folders and ending: the id its content must have. */
    String id() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
