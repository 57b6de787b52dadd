package eu.uptake.eligibility;

import eu.uptake.casefile.Reckoning.Lines;
import eu.uptake.eligibility.Counted.Why;
import eu.uptake.eligibility.SizeReckoning.Part;
import eu.uptake.eligibility.SizeReckoning.TieLine;
import eu.uptake.eligibility.SizeReckoning.YearLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The reckoning of a size, line by line: who is tied to whom, which figures count at which share, which ceiling holds. */
final class SizeLines {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final SizeReckoning reckoned;
    private final String company;
    private final Words words;

    SizeLines(SizeReckoning reckoned, String company, Words words) {
        this.reckoned = reckoned;
        this.company = company;
        this.words = words;
    }

    List<Lines> all() {
        List<Lines> all = new ArrayList<>();
        if (!reckoned.ties().isEmpty()) {
            all.add(ties());
        }
        reckoned.years().stream()
                .filter(year -> year.parts().size() > 1)
                .map(this::year)
                .forEach(all::add);
        all.add(ceilings());
        return all;
    }

    private Lines ties() {
        return new Lines(
                words.say("ties"),
                words.headings("ties", "name", "tie", "relation", "rule"),
                reckoned.ties().stream().map(this::tie).toList());
    }

    private List<String> tie(TieLine line) {
        var row = line.row();
        var anchor = row.tiedTo() == null ? company : row.tiedTo();
        var tie = words.say(
                "tie." + row.tie().direction(),
                anchor,
                words.percent(row.tie().capital()),
                words.percent(row.tie().votes()));
        var jointly = line.jointly() ? " " + words.say("tie.jointly", words.percent(line.share())) : "";
        var kind = row.holds()
                ? " "
                        + words.say(
                                "tie.kind",
                                words.code("kind", row.holder().kind().name()))
                : "";
        return List.of(
                row.name() + (row.register() == null ? "" : " (" + row.register() + ")"),
                tie + jointly + kind,
                words.code("relation", line.relation().name()),
                words.rule(line.words()));
    }

    private Lines year(YearLine year) {
        List<List<String>> rows = new ArrayList<>();
        year.parts().forEach(part -> rows.add(part(part)));
        rows.add(List.of(
                words.say("year.total"),
                "",
                words.number(year.total().staff()),
                words.money(year.total().turnover()),
                words.money(year.total().balanceSheet())));
        return new Lines(
                words.say(year.estimated() ? "year.estimated" : "year", words.day(year.ended())),
                words.headings("year", "name", "share", "staff", "turnover", "balanceSheet"),
                rows);
    }

    private List<String> part(Part part) {
        var counted = part.counted();
        var name = counted.why() == Why.OWN ? company : counted.name();
        var figures = part.figures();
        if (figures == null) {
            return List.of(name, words.code("why", counted.why().name()), "–", "–", "–");
        }
        return List.of(
                name,
                words.say("why." + counted.why(), words.percent(counted.share())),
                shared(counted, figures.staff(), words::number),
                shared(counted, figures.turnover(), words::money),
                shared(counted, figures.balanceSheet(), words::money));
    }

    private String shared(Counted counted, BigDecimal figure, Function<BigDecimal, String> written) {
        if (counted.share().compareTo(ALL) == 0) {
            return written.apply(figure);
        }
        var part = figure.multiply(counted.share()).movePointLeft(2);
        return words.say("shared", written.apply(part), words.percent(counted.share()), written.apply(figure));
    }

    private Lines ceilings() {
        var oldestFirst = new ArrayList<>(reckoned.years());
        Collections.reverse(oldestFirst);
        return new Lines(
                words.say("ceilings"),
                words.headings("ceilings", "year", "staff", "turnover", "balanceSheet", "figures", "status"),
                oldestFirst.stream().map(this::ceiling).toList());
    }

    private List<String> ceiling(YearLine year) {
        return List.of(
                words.say(year.estimated() ? "ceilings.estimated" : "ceilings.closed", words.day(year.ended())),
                words.number(year.total().staff()),
                words.money(year.total().turnover()),
                words.money(year.total().balanceSheet()),
                words.say("ceilings.class", words.code("size", year.byFigures().name()), words.rule(year.words())),
                status(year));
    }

    /** A new owner may end the grace: then the newest year has another status than the two years give it. */
    private String status(YearLine year) {
        var byTwoYears = words.code("size", year.status().name());
        return year == reckoned.newest() && reckoned.size() != year.status()
                ? words.say("step.owner", words.code("size", reckoned.size().name()), byTwoYears)
                : words.say("step." + year.step(), byTwoYears);
    }
}
