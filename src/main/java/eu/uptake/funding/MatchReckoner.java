package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import eu.uptake.funding.Match.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The instruments side by side, best first; for those that cannot be had, why not. */
@Component
@Order(1)
class MatchReckoner implements ApplicationReckoner {

    private final Matches matches;
    private final Instruments instruments;

    MatchReckoner(Matches matches, Instruments instruments) {
        this.matches = matches;
        this.instruments = instruments;
    }

    @Override
    public List<Reckoning> of(Case file, Application application, Words words) {
        if (application.state().compareTo(ApplicationState.DECIDED) > 0) {
            return List.of();
        }
        var all = application.state() == ApplicationState.DECIDED
                ? matches.kept(application.id()).orElseGet(List::of)
                : matches.now(file, application);
        if (all.isEmpty()) {
            return List.of();
        }
        var fitting = all.stream().filter(Match::fits).toList();
        var others = all.stream().filter(match -> !match.fits()).toList();
        List<Reckoning.Lines> lines = new ArrayList<>();
        if (!fitting.isEmpty()) {
            lines.add(side(fitting, words));
        }
        if (!others.isEmpty()) {
            lines.add(words.table(
                    words.say("match.not"),
                    others.stream().map(match -> why(match, words)).toList(),
                    "instrument",
                    "whyNot"));
        }
        return List.of(new Reckoning(
                "serviceTask_shortlistInstruments",
                application.id(),
                words.say("match.title", application.title()),
                words.say("match.result", fitting.size(), all.size()),
                List.of(words.say("match.remark")),
                lines,
                List.of(words.say("match.source"))));
    }

    private Reckoning.Lines side(List<Match> fitting, Words words) {
        var criteria =
                fitting.get(0).points().stream().filter(point -> !point.must()).toList();
        var headings = Stream.concat(
                        Stream.of(words.say("column.instrument"), words.say("column.points")),
                        criteria.stream()
                                .map(point ->
                                        words.say("match.of", words.say("match." + point.criterion()), point.of())))
                .toList();
        var rows = fitting.stream()
                .map(match -> Stream.concat(
                                Stream.of(name(match, words), String.valueOf(match.score())),
                                match.points().stream()
                                        .filter(point -> !point.must())
                                        .map(point -> point.got() + " · " + reason(point, words)))
                        .toList())
                .toList();
        return new Reckoning.Lines(words.say("match.fitting"), headings, rows);
    }

    private List<String> why(Match match, Words words) {
        return List.of(
                name(match, words),
                match.points().stream()
                        .filter(point -> point.must() && point.got() == 0)
                        .map(point -> reason(point, words))
                        .collect(Collectors.joining("; ")));
    }

    private String name(Match match, Words words) {
        return instruments.name(match.instrument(), words.reader());
    }

    private static String reason(Point point, Words words) {
        return words.say(
                "match." + point.why(),
                point.about().stream()
                        .map(about -> readable(point, about, words))
                        .toArray());
    }

    private static String readable(Point point, String about, Words words) {
        return switch (point.criterion()) {
            case "amount", "headroom" -> words.euro(new BigDecimal(about));
            case "open" -> day(about, words);
            case "size" ->
                Stream.of(about.split(", "))
                        .map(size -> words.say("size." + size.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
            default -> about;
        };
    }

    private static String day(String about, Words words) {
        try {
            return words.day(LocalDate.parse(about));
        } catch (DateTimeParseException e) {
            return about;
        }
    }
}
