package eu.uptake.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FEEL, as forms need it; the engine room brings the interpreter. */
public interface Expressions {

    /**
     * The value of an expression, in plain Java (Boolean, Number, String, List, Map), or null where it has none or
     * fails, as in the browser.
     *
     * @param feel the expression without its leading {@code =}
     */
    @Nullable
    Object evaluate(String feel, Map<String, Object> variables);

    /** What keeps the text from being an expression at all, or null when it can be read. */
    @Nullable
    String complaint(String feel);
}
