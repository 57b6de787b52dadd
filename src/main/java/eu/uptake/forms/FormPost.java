package eu.uptake.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A form as the browser posts it, {@code {"formId": …, "answers": {…}}}, read no further than the house allows. */
public record FormPost(String formId, Map<String, Object> answers) {

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(Forms.BODY_LIMIT)
                            .maxNumberLength(60)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A body that is too large, not JSON or not of that form. */
    public static class Unreadable extends RuntimeException {

        private final boolean tooLarge;

        Unreadable(boolean tooLarge) {
            super(tooLarge ? "The body is too large" : "The body is not a form");
            this.tooLarge = tooLarge;
        }

        public String messageKey() {
            return tooLarge ? "forms.tooLarge" : "forms.unreadable";
        }
    }

    /**
     * The answers in the request's body.
     *
     * @throws Unreadable if there are none or more than {@link Forms#BODY_LIMIT} bytes
     */
    public static FormPost read(HttpServletRequest request) throws IOException {
        return read(request, Forms.BODY_LIMIT);
    }

    static FormPost read(HttpServletRequest request, int limit) throws IOException {
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new Unreadable(true);
        }
        try {
            Map<String, Object> post = STRICT.readValue(body, FormSchema.OBJECT);
            if (post != null && post.get("answers") instanceof Map<?, ?> answers) {
                String formId = post.get("formId") instanceof String id ? id : "";
                return new FormPost(formId, Values.map(answers));
            }
        } catch (JacksonException e) {
            // what could not be read is told apart by the message alone
        }
        throw new Unreadable(false);
    }
}
