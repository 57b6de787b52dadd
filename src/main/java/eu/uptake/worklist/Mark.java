package eu.uptake.worklist;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row at which a page of a list ends: its sort value and its task. */
record Mark(String value, String task) {

    String encoded() {
        var bytes = (value + "\n" + task).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Nothing if the text is no mark: the list then begins at its beginning. */
    static Optional<Mark> read(@Nullable String encoded) {
        if (encoded == null || encoded.isBlank()) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split("\n", 2);
            return parts.length == 2 ? Optional.of(new Mark(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
