package eu.uptake.assessment;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Chart;
import eu.uptake.casefile.Reckoning;
import eu.uptake.platform.Moments;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A result in words and figures, for pages and for the report. */
@Component
class ResultWords {

    private static final double WHOLE = 100;

    private final ResultTables tables;
    private final QuestionnaireWords words;
    private final MessageSource messages;

    ResultWords(ResultTables tables, QuestionnaireWords words, MessageSource messages) {
        this.tables = tables;
        this.words = words;
        this.messages = messages;
    }

    Reckoning reckoning(Case file, Result result, Locale locale) {
        var occasion = result.assessment().occasion();
        return new Reckoning(
                occasion == Occasion.T0 ? "userTask_validateAssessment" : "userTask_reviewMeasurement",
                null,
                say(
                        "assessment.title." + occasion,
                        locale,
                        words.say(result.asked().title(), locale)),
                say(
                        "assessment.result",
                        locale,
                        Figures.say(result.scores().overall(), locale),
                        say("assessment.band." + result.scores().band(), locale)),
                remarks(result, locale),
                tables.of(result, locale),
                sources(result, locale),
                chart(result, locale),
                AssessmentReport.address(file, occasion));
    }

    private List<String> remarks(Result result, Locale locale) {
        List<String> remarks = new ArrayList<>();
        remarks.add(say("assessment.state." + result.assessment().state(), locale));
        if (result.isCorrected()) {
            remarks.add(say(
                    "assessment.corrected",
                    locale,
                    result.assessment().content().corrections().size(),
                    Figures.say(result.own().overall(), locale)));
        }
        if (!result.scores().missing().isEmpty()) {
            remarks.add(say(
                    "assessment.missing",
                    locale,
                    String.join(", ", result.scores().missing())));
        }
        var before = result.before();
        if (before != null) {
            var change =
                    Figures.change(before.scores().overall(), result.scores().overall());
            remarks.add(say("assessment.change", locale, Figures.signed(change, locale)));
            if (result.last() != null) {
                var since = Figures.change(
                        result.last().scores().overall(), result.scores().overall());
                remarks.add(say("assessment.changeLast", locale, Figures.signed(since, locale)));
            }
            if (!result.isComparable()) {
                remarks.add(say("assessment.otherVersion", locale));
            }
        }
        remarks.add(peers(result, locale));
        return remarks;
    }

    private String peers(Result result, Locale locale) {
        var peers = result.peers();
        if (peers == null) {
            return say("assessment.peers.none", locale, Peers.FEWEST);
        }
        var before = LocalDate.ofInstant(
                peers.asOf().minus(Duration.ofHours(12)), ZoneOffset.UTC); // what was validated before that day
        return say(
                peers.sector() ? "assessment.peers.sector" : "assessment.peers.all",
                locale,
                peers.companies(),
                Moments.day(before, locale));
    }

    private List<String> sources(Result result, Locale locale) {
        List<String> sources = new ArrayList<>();
        sources.add(words.say(result.asked().source(), locale) + " ("
                + result.asked().version() + ").");
        sources.add(say("assessment.source.scores", locale));
        if (!result.needs().isEmpty()) {
            sources.add(say("assessment.source.needs", locale));
        }
        sources.add(say("assessment.source.advice", locale, result.asked().advice()));
        return sources;
    }

    private Chart chart(Result result, Locale locale) {
        var dimensions = result.asked().dimensions();
        var series = Stream.of(
                        line(
                                "assessment.score",
                                result,
                                locale,
                                dimension -> Optional.ofNullable(
                                        result.scores().dimensions().get(dimension.id()))),
                        line("assessment.first", result, locale, result::first),
                        line("assessment.last", result, locale, result::last),
                        line("assessment.peers", result, locale, result::peers))
                .flatMap(Optional::stream)
                .toList();
        return new Chart(
                dimensions.stream()
                        .map(dimension -> words.say(dimension.name(), locale))
                        .toList(),
                series,
                WHOLE);
    }

    /** Only where there is a value for every axis. */
    private Optional<Chart.Series> line(
            String name, Result result, Locale locale, Function<Questionnaire.Dimension, Optional<Double>> value) {
        var values = result.asked().dimensions().stream()
                .flatMap(dimension -> value.apply(dimension).stream())
                .map(percent -> Figures.rounded(percent).doubleValue())
                .toList();
        return values.size() == result.asked().dimensions().size()
                ? Optional.of(new Chart.Series(say(name, locale), values))
                : Optional.empty();
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
