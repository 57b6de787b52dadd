package eu.uptake.process;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A model as a file: diagram, decision or form.
 *
 * @param name stable path such as {@code bpmn/intake.bpmn}, the same from a folder and from the jar, so that nothing is
 *     deployed anew for having moved
 */
record ModelFile(String name, byte[] content) {

    /** Bytes; a model that people can still read has far fewer. */
    static final int LARGEST = 1_000_000;

    private static final Pattern PLACE =
            Pattern.compile("bpmn/[^/]+\\.bpmn|bpmn/decisions/[^/]+\\.dmn|forms/[^/]+\\.form");

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

    boolean isTooLarge() {
        return content.length > LARGEST;
    }

    /** Elsewhere it would stand beside the model that it is to replace. */
    boolean isInItsPlace() {
        return PLACE.matcher(name).matches();
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The file's name without folders and ending: the id its content must have. */
    String id() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
