package eu.uptake.retention;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import eu.uptake.platform.Moments;
import eu.uptake.retention.RetentionParameters.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on a case how long what it holds about people is kept, by which rules, and what may go earlier than the rest. */
@Component
@Order(70)
class RetentionReckoner implements Reckoner {

    private final Subjects subjects;
    private final RetentionClock clock;
    private final RetentionParameters parameters;
    private final Wording words;
    private final Moments moments;

    RetentionReckoner(
            Subjects subjects, RetentionClock clock, RetentionParameters parameters, Wording words, Moments moments) {
        this.subjects = subjects;
        this.clock = clock;
        this.parameters = parameters;
        this.words = words;
        this.moments = moments;
    }

    /** While a case runs its end is not known, and neither is its class. */
    @Override
    public List<Reckoning> of(Case file, Locale locale) {
        return file.closedAt() == null
                ? List.of()
                : subjects.find(file.id()).stream()
                        .map(subject -> reckoning(subject, locale))
                        .toList();
    }

    private Reckoning reckoning(Subject subject, Locale locale) {
        var valid = parameters.on(moments.today());
        var terms = clock.terms(subject, valid);
        var columns = Stream.of("part", "class", "from", "months", "until")
                .map(column -> words.say(locale, "column." + column))
                .toList();
        return new Reckoning(
                "retention",
                null,
                words.say(locale, "reckoning"),
                result(subject, terms, locale),
                remarks(subject, terms, valid, locale),
                List.of(new Reckoning.Lines(
                        null,
                        columns,
                        terms.stream().map(term -> words.row(term, locale)).toList())),
                terms.stream()
                        .map(term -> words.law(term.rule(), locale))
                        .distinct()
                        .toList());
    }

    private String result(Subject subject, List<Term> terms, Locale locale) {
        if (subject.left().isEmpty()) {
            return words.say(locale, "result.erased");
        }
        if (subject.held()) {
            return words.say(locale, "result.held");
        }
        return Term.longest(terms)
                .map(term -> term.until() == null
                        ? words.say(locale, "result.notBegun")
                        : words.say(locale, "result.until", words.day(term.until(), locale)))
                .orElse(words.say(locale, "result.notBegun"));
    }

    /** Why each rule fits, what goes before the rest, and what of it is gone already. */
    private List<String> remarks(Subject subject, List<Term> terms, RetentionParameters.Valid valid, Locale locale) {
        List<String> remarks = new ArrayList<>();
        terms.stream().map(term -> words.rule(term.rule(), locale)).distinct().forEach(remarks::add);
        var record = RetentionClock.longest(terms, Part.RECORD);
        var aid = RetentionClock.longest(terms, Part.AID);
        if (record.isPresent()
                && aid.isPresent()
                && record.get().until() != null
                && aid.get().until() != null
                && record.get().until().isBefore(aid.get().until())) {
            remarks.add(
                    words.say(locale, "remark.earlier", words.day(record.get().until(), locale)));
        }
        if (subject.recordErased() && !subject.aidErased()) {
            remarks.add(words.say(locale, "remark.recordErased"));
        }
        valid.find(Name.PROGRAMME).ifPresent(name -> remarks.add(words.say(locale, "remark.programme", name.value())));
        return remarks;
    }
}
