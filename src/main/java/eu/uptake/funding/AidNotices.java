package eu.uptake.funding;

import eu.uptake.casefile.Reckoning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The written notice of amount and regulation that a granter owes whoever gets small aid. */
@Component
class AidNotices {

    private final AidRegulations regulations;
    private final FundingParameters parameters;

    AidNotices(AidRegulations regulations, FundingParameters parameters) {
        this.regulations = regulations;
        this.parameters = parameters;
    }

    /**
     * @param element of the model that granted it
     * @param item the application or service that it is
     */
    Reckoning of(Aid aid, String element, @Nullable String item, String title, Words words) {
        return new Reckoning(
                element,
                item,
                words.say("notice.title", title),
                words.euro(aid.equivalent()),
                remarks(aid, words),
                List.of(words.table(
                        null,
                        List.of(
                                List.of(
                                        words.say("notice.undertaking"),
                                        aid.undertaking().name()),
                                List.of(words.say("column.granter"), aid.granter()),
                                List.of(words.say("column.memberState"), words.country(aid.memberState())),
                                List.of(words.say("notice.equivalent"), words.euro(aid.equivalent())),
                                List.of(words.say("notice.nominal"), words.euro(aid.nominal())),
                                List.of(words.say("column.regulation"), regulation(aid, words)),
                                List.of(words.say("column.grantedOn"), words.day(aid.grantedOn())),
                                List.of(words.say("notice.group"), aid.groupMembers())),
                        "what",
                        "value")),
                List.of(words.say("notice.source")));
    }

    private List<String> remarks(Aid aid, Words words) {
        var told = words.say("notice.remark", words.euro(aid.equivalent()), aid.regulation());
        return parameters
                .registerDays(aid.grantedOn())
                .map(days -> List.of(told, words.say("notice.register", days)))
                .orElse(List.of(told));
    }

    private String regulation(Aid aid, Words words) {
        return regulations
                .find(aid.regulation())
                .map(rule -> rule.label(words.reader()) + " (" + rule.code() + ")")
                .orElse(aid.regulation());
    }
}
