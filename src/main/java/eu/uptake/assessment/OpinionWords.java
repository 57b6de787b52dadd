package eu.uptake.assessment;

import eu.uptake.platform.Moments;
import eu.uptake.registry.ReferenceLists;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The advisor's opinion in words. */
@Component
class OpinionWords {

    private final ReferenceLists lists;
    private final MessageSource messages;

    OpinionWords(ReferenceLists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** What it is about, and what is said of it. */
    record Line(String label, String text) {}

    List<Line> lines(Opinion opinion, Locale locale) {
        List<Line> lines = new ArrayList<>();
        add(lines, "recommendation", coded("assessment.recommendation.", opinion.recommendation(), locale), locale);
        add(lines, "recommendationReason", opinion.reason(), locale);
        for (int n = 0; n < opinion.priorities().size(); n++) {
            add(lines, "priority" + (n + 1), opinion.priorities().get(n), locale);
        }
        add(lines, "takeUp", technology(opinion.technology(), locale), locale);
        add(lines, "trlNow", trl(opinion.readiness().trlNow(), locale), locale);
        add(lines, "trlTarget", trl(opinion.readiness().trlTarget(), locale), locale);
        add(lines, "adoption", opinion.readiness().adoption(), locale);
        add(lines, "quickWins", opinion.quickWins(), locale);
        add(lines, "confidence", coded("assessment.confidence.", opinion.confidence(), locale), locale);
        return lines;
    }

    String day(Assessment assessment, Locale locale) {
        var at = Stream.of(
                        assessment.validatedAt(),
                        assessment.submittedAt(),
                        assessment.begun().at())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return Moments.day(at.atOffset(ZoneOffset.UTC).toLocalDate(), locale);
    }

    private void add(List<Line> lines, String key, @Nullable String text, Locale locale) {
        if (text != null && !text.isBlank()) {
            lines.add(new Line(messages.getMessage("assessment.opinion." + key, null, locale), text));
        }
    }

    private @Nullable String coded(String prefix, @Nullable String code, Locale locale) {
        return code == null ? null : messages.getMessage(prefix + code, null, code, locale);
    }

    private @Nullable String technology(@Nullable String code, Locale locale) {
        return code == null
                ? null
                : lists.technology(code)
                        .map(technology -> technology.label(locale))
                        .orElse(code);
    }

    private @Nullable String trl(@Nullable String level, Locale locale) {
        return level == null
                ? null
                : lists.readinessLevels().stream()
                        .filter(trl -> String.valueOf(trl.level()).equals(level))
                        .findFirst()
                        .map(trl -> level + " " + trl.label(locale))
                        .orElse(level);
    }
}
