package eu.uptake.adoption;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.Reckoning.Lines;
import eu.uptake.registry.ReferenceLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The record of adoption as it stands: how far, what it cost and brought, who signed what, and whether it is unchanged. */
@Component
@Order(60)
class SignOffReckoner implements Reckoner {

    private static final int SHORT_HASH = 16;

    private final SignOffs signOffs;
    private final ReferenceLists lists;
    private final MessageSource messages;

    SignOffReckoner(SignOffs signOffs, ReferenceLists lists, MessageSource messages) {
        this.signOffs = signOffs;
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public List<Reckoning> of(Case file, Locale locale) {
        var words = new Words(messages, locale);
        return signOffs.newest(file).stream()
                .map(signOff -> reckoning(signOff, words, locale))
                .toList();
    }

    private Reckoning reckoning(SignOff signOff, Words words, Locale locale) {
        var lines = Stream.of(
                        reached(signOff.record(), words),
                        money(signOff.record(), words),
                        effects(signOff.record(), words),
                        proofs(signOff.record(), words),
                        signatures(signOff, words))
                .filter(table -> !table.rows().isEmpty())
                .toList();
        return new Reckoning(
                "userTask_prepareSignOff",
                null,
                words.say("record", signOff.version()),
                words.say("state." + signOff.state()),
                remarks(signOff, words, locale),
                lines,
                List.of(words.say("source.evidence"), words.say("source.seal")));
    }

    private List<String> remarks(SignOff signOff, Words words, Locale locale) {
        var record = signOff.record();
        List<String> remarks = new ArrayList<>();
        remarks.add(words.say(
                "what",
                record.solution(),
                lists.technology(record.technology())
                        .map(technology -> technology.label(locale))
                        .orElse(record.technology()),
                record.place(),
                record.process()));
        if (record.inUseSince() != null) {
            remarks.add(words.say("inUse", words.day(record.inUseSince())));
        }
        if (record.reason() != null) {
            remarks.add(words.say("notAdopted", record.reason()));
        }
        if (signOff.reason() != null) {
            remarks.add(words.say("back", signOff.reason()));
        }
        remarks.add(words.say(state(signOff), shortened(signOff.hash())));
        return remarks;
    }

    private static String state(SignOff signOff) {
        return signOff.anonymisedAt() != null ? "anonymised" : signOff.isUnchanged() ? "unchanged" : "changed";
    }

    private static Lines reached(AdoptionRecord record, Words words) {
        return new Lines(
                words.say("reached"),
                words("measure before target after", words),
                List.of(
                        List.of(
                                words.say("trl"),
                                words.number(record.trlBefore()),
                                words.number(record.trlTarget()),
                                words.number(record.trlAfter())),
                        List.of(
                                words.say("level"),
                                words.say("level." + record.levelBefore()),
                                "",
                                words.say("level." + record.level())),
                        List.of(words.say("trained"), "", "", words.number(record.staffTrained())),
                        List.of(words.say("jobs"), "", "", words.number(record.jobs()))));
    }

    private static Lines money(AdoptionRecord record, Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (var investment : record.investments()) {
            rows.add(List.of(
                    words.say("source." + investment.source().code()),
                    words.say(investment.source().isPublic() ? "public" : "private"),
                    words.euro(investment.amount()),
                    investment.application() == null ? "" : words.say("fromApplication")));
        }
        if (!rows.isEmpty()) {
            rows.add(List.of(words.say("allPublic"), "", words.euro(record.invested(true)), ""));
            rows.add(List.of(words.say("allPrivate"), "", words.euro(record.invested(false)), ""));
            rows.add(List.of(words.say("all"), "", words.euro(record.invested()), ""));
        }
        return new Lines(words.say("money"), words("source kind amount application", words), rows);
    }

    private static Lines effects(AdoptionRecord record, Words words) {
        return new Lines(
                words.say("effects"),
                words("metric unit before after method", words),
                record.effects().stream()
                        .map(effect -> List.of(
                                effect.metric(),
                                effect.unit(),
                                words.number(effect.before()),
                                words.number(effect.after()),
                                effect.method() == null ? "" : effect.method()))
                        .toList());
    }

    private static Lines proofs(AdoptionRecord record, Words words) {
        return new Lines(
                words.say("proofs"),
                words("file evidenceLevel hash", words),
                record.proofs().stream()
                        .map(proof -> List.of(
                                proof.name(), words.say("evidenceLevel." + proof.level()), shortened(proof.sha256())))
                        .toList());
    }

    private static Lines signatures(SignOff signOff, Words words) {
        return new Lines(
                words.say("signatures"),
                words("signatory signer function at hash", words),
                signOff.signatures().stream()
                        .map(signature -> List.of(
                                words.say("signatory." + signature.signatory()),
                                signature.name(),
                                signature.function(),
                                words.moment(signature.at()),
                                shortened(signature.hash())))
                        .toList());
    }

    private static List<String> words(String keys, Words words) {
        return Stream.of(keys.split(" ")).map(key -> words.say("column." + key)).toList();
    }

    /** Enough to compare by eye; the whole stands in the dossier's list of files and in the database. */
    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length())) + "…";
    }
}
