package eu.uptake.adoption;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.Reckoning.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What became of an adoption: each measure at the sign-off, after six and after twelve months. */
@Component
@Order(70)
class FollowUpReckoner implements Reckoner {

    private final SignOffs signOffs;
    private final FollowUps followUps;
    private final MessageSource messages;

    FollowUpReckoner(SignOffs signOffs, FollowUps followUps, MessageSource messages) {
        this.signOffs = signOffs;
        this.followUps = followUps;
        this.messages = messages;
    }

    @Override
    public List<Reckoning> of(Case file, Locale locale) {
        var told = followUps.of(file);
        if (told.isEmpty()) {
            return List.of();
        }
        var words = new Words(messages, locale);
        var record = signOffs.newest(file).map(SignOff::record).orElse(null);
        var last = told.get(told.size() - 1);
        return List.of(new Reckoning(
                "userTask_answerSixMonthSurvey",
                null,
                words.say("followUp"),
                words.say("attribution." + last.attribution()),
                List.of(words.say(last.attribution().counts() ? "counts" : "countsNot")),
                List.of(new Lines(null, headings(told, words), rows(record, told, words))),
                List.of(words.say("source.attribution"))));
    }

    private static List<String> headings(List<FollowUp> told, Words words) {
        return Stream.concat(
                        Stream.of(words.say("column.measure"), words.say("atSignOff")),
                        told.stream().map(one -> words.say("months", one.months())))
                .toList();
    }

    private static List<List<String>> rows(@Nullable AdoptionRecord record, List<FollowUp> told, Words words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                words.say("level"),
                record == null ? "" : words.say("level." + record.level()),
                told,
                one -> one.level() == null ? "" : words.say("level." + one.level())));
        rows.add(row(
                words.say("trl"),
                record == null ? "" : words.number(record.trlAfter()),
                told,
                one -> words.number(one.trl())));
        rows.add(row(words.say("use"), "", told, one -> words.number(one.technologyUse())));
        rows.add(row(
                words.say("invested"),
                record == null ? "" : words.euro(record.invested()),
                told,
                one -> words.euro(one.invested())));
        rows.add(row(
                words.say("jobs"),
                record == null ? "" : words.number(record.jobs()),
                told,
                one -> words.number(one.jobs())));
        rows.add(row(words.say("turnover"), "", told, one -> words.euro(one.turnover())));
        rows.add(row(words.say("exports"), "", told, one -> words.euro(one.exports())));
        rows.add(row(words.say("staff"), "", told, one -> words.number(one.staff())));
        rows.add(row(words.say("attribution"), "", told, one -> words.say("attribution." + one.attribution())));
        rows.add(row(words.say("without"), "", told, one -> words.say("without." + one.withoutProgramme())));
        return rows;
    }

    private static List<String> row(
            String label, String atSignOff, List<FollowUp> told, Function<FollowUp, String> value) {
        return Stream.concat(Stream.of(label, atSignOff), told.stream().map(value))
                .toList();
    }
}
