package eu.uptake.assessment;

import eu.uptake.casefile.Reckoning.Lines;
import eu.uptake.registry.ReferenceLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables of a result: dimensions, advice, needs, corrections, questions; each only where there is something. */
@Component
class ResultTables {

    private final QuestionnaireWords words;
    private final AdviceWords advice;
    private final NeedTags tags;
    private final ReferenceLists lists;
    private final MessageSource messages;

    ResultTables(
            QuestionnaireWords words, AdviceWords advice, NeedTags tags, ReferenceLists lists, MessageSource messages) {
        this.words = words;
        this.advice = advice;
        this.tags = tags;
        this.lists = lists;
        this.messages = messages;
    }

    List<Lines> of(Result result, Locale locale) {
        return Stream.of(
                        dimensions(result, locale),
                        advice(result, locale),
                        needs(result, locale),
                        corrections(result, locale),
                        questions(result, locale))
                .filter(lines -> !lines.rows().isEmpty())
                .toList();
    }

    private Lines dimensions(Result result, Locale locale) {
        List<String> headings = new ArrayList<>();
        headings.add(say("assessment.dimension", locale));
        headings.add(say("assessment.score", locale));
        var columns = new DimensionColumns(result, locale);
        columns.keys().forEach(key -> headings.add(say(key, locale)));
        var rows = result.asked().dimensions().stream()
                .map(dimension -> Stream.concat(
                                Stream.of(
                                        words.say(dimension.name(), locale),
                                        Figures.say(result.scores().dimensions().get(dimension.id()), locale)),
                                columns.cells(dimension).stream())
                        .toList())
                .toList();
        return new Lines(say("assessment.dimensions", locale), headings, rows);
    }

    private Lines advice(Result result, Locale locale) {
        return lines(
                "assessment.advice",
                List.of("assessment.found", "assessment.follows"),
                result.assessment().content().advice().stream()
                        .map(code -> List.of(
                                advice.finding(code, result.asked(), locale),
                                advice.advice(code, result.asked(), locale)))
                        .toList(),
                locale);
    }

    private Lines needs(Result result, Locale locale) {
        var top = TechnologyNeed.top(result.assessment().content().needs());
        return lines(
                "assessment.needs",
                List.of(
                        "assessment.technology",
                        "assessment.need",
                        "assessment.use",
                        "assessment.interest",
                        "assessment.benefits",
                        "assessment.obstacles"),
                result.needs().stream()
                        .map(need -> List.of(
                                technology(need, locale)
                                        + (top.contains(need) ? " – " + say("assessment.proposed", locale) : ""),
                                Figures.say(need.score(), locale),
                                tags.label(NeedTags.USE, String.valueOf(need.use()), locale),
                                tags.label(NeedTags.INTEREST, String.valueOf(need.interest()), locale),
                                all(NeedTags.BENEFIT, need.benefits(), locale),
                                all(NeedTags.OBSTACLE, need.obstacles(), locale)))
                        .toList(),
                locale);
    }

    private String technology(TechnologyNeed need, Locale locale) {
        return lists.technology(need.technology())
                .map(technology -> technology.label(locale))
                .orElse(need.technology());
    }

    private String all(String kind, List<String> codes, Locale locale) {
        return codes.stream().map(code -> tags.label(kind, code, locale)).collect(Collectors.joining(", "));
    }

    private Lines corrections(Result result, Locale locale) {
        var items = result.asked().items();
        return lines(
                "assessment.corrections",
                List.of("assessment.question", "assessment.from", "assessment.to", "assessment.reason"),
                result.assessment().content().corrections().stream()
                        .filter(correction -> items.containsKey(correction.item()))
                        .map(correction -> List.of(
                                words.item(items.get(correction.item()), locale),
                                value(items.get(correction.item()), correction.from(), locale),
                                value(items.get(correction.item()), correction.to(), locale),
                                correction.reason()))
                        .toList(),
                locale);
    }

    private String value(Item item, @Nullable String code, Locale locale) {
        return item.value(code)
                .map(value -> words.value(value, locale))
                .orElseGet(() -> say("assessment.open", locale));
    }

    private Lines questions(Result result, Locale locale) {
        return lines(
                "assessment.questions",
                List.of("assessment.question", "assessment.score"),
                result.asked().questions().stream()
                        .map(question -> List.of(
                                words.say(question.id(), question.text(), locale),
                                Figures.say(result.scores().questions().get(question.id()), locale)))
                        .toList(),
                locale);
    }

    private Lines lines(String caption, List<String> headings, List<List<String>> rows, Locale locale) {
        return new Lines(
                say(caption, locale),
                headings.stream().map(heading -> say(heading, locale)).toList(),
                rows);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
