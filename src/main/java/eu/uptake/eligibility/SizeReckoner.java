package eu.uptake.eligibility;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells how the size of a company was reckoned. */
@Component
@Order(10)
class SizeReckoner implements Reckoner {

    static final String ELEMENT = "serviceTask_decideSize";

    private final SizeDecisions decisions;
    private final MessageSource messages;

    SizeReckoner(SizeDecisions decisions, MessageSource messages) {
        this.decisions = decisions;
        this.messages = messages;
    }

    @Override
    public List<Reckoning> of(Case file, Locale locale) {
        var words = new Words(messages, locale);
        return decisions.newest(file).stream()
                .map(decided -> reckoning(decided, file.companyName(), words))
                .toList();
    }

    static Reckoning reckoning(Decided<SizeReckoning> decided, String company, Words words) {
        var reckoned = decided.reckoning();
        return new Reckoning(
                ELEMENT,
                null,
                words.say("size.title"),
                words.say(
                        "size.outcome." + reckoned.outcome(),
                        words.code("size", reckoned.size().name())),
                remarks(decided, words),
                new SizeLines(reckoned, company, words).all(),
                List.of(words.say("size.source"), words.say("tables", String.join(", ", reckoned.tables()))));
    }

    private static List<String> remarks(Decided<SizeReckoning> decided, Words words) {
        var reckoned = decided.reckoning();
        List<String> remarks = new ArrayList<>();
        remarks.add(words.rule(reckoned.words()) + ".");
        if (!reckoned.claimedType().equals(reckoned.foundType())) {
            remarks.add(words.say(
                    "size.type", words.code("type", reckoned.claimedType()), words.code("type", reckoned.foundType())));
        }
        if (reckoned.publicShare().signum() > 0) {
            remarks.add(words.say("size.public", words.percent(reckoned.publicShare())));
        }
        if (reckoned.ownerRule() != null && reckoned.ownerChangedOn() != null) {
            remarks.add(words.say("size.owner." + reckoned.ownerRule(), words.day(reckoned.ownerChangedOn())));
        }
        reckoned.doubts().forEach(doubt -> remarks.add(words.say("size.doubt." + doubt)));
        if (reckoned.recheckOn() != null) {
            remarks.add(words.say("size.recheck", words.day(reckoned.recheckOn())));
        }
        remarks.add(
                decided.by() == null
                        ? words.say("decided", words.day(decided.at()))
                        : words.say("size.declared", decided.by(), words.day(decided.at())));
        Verdicts.of(decided.verdict(), "size.verdict", words).ifPresent(remarks::add);
        return remarks;
    }
}
