package eu.uptake.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaires that there are: a file more in their folder is one more. */
@Component
class Questionnaires {

    private static final String FOLDER = "classpath*:reference-data/questionnaires/*.json";

    /** What a part leaves out is not so. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<Questionnaire> all;

    Questionnaires() {
        try {
            all = Stream.of(new PathMatchingResourcePatternResolver().getResources(FOLDER))
                    .map(Questionnaires::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the questionnaires", e);
        }
    }

    private static Questionnaire read(Resource file) {
        try (var stream = file.getInputStream()) {
            return JSON.readValue(stream, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    List<Questionnaire> all() {
        return all;
    }

    /**
     * The newest version that the form asks; older ones are there for what was answered to them.
     *
     * @throws IllegalArgumentException if no questionnaire is asked by that form
     */
    Questionnaire askedBy(String form) {
        return all.stream()
                .filter(questionnaire -> questionnaire.form().equals(form))
                .max(Comparator.comparing(Questionnaire::version))
                .orElseThrow(() -> new IllegalArgumentException("No questionnaire is asked by " + form));
    }

    /** A version of long ago may be gone; its scores are kept with the assessment. */
    Optional<Questionnaire> version(String version) {
        return all.stream()
                .filter(questionnaire -> questionnaire.version().equals(version))
                .findFirst();
    }
}
