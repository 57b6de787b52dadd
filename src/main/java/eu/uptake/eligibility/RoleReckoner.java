package eu.uptake.eligibility;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.Reckoning.Lines;
import eu.uptake.eligibility.RoleReckoning.Condition;
import eu.uptake.eligibility.RoleReckoning.Finding;
import eu.uptake.registry.ReferenceLists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells why a company can take part in its role, or why not, condition by condition. */
@Component
@Order(11)
class RoleReckoner implements Reckoner {

    static final String ELEMENT = "serviceTask_decideRole";

    private final RoleDecisions decisions;
    private final ReferenceLists lists;
    private final MessageSource messages;

    RoleReckoner(RoleDecisions decisions, ReferenceLists lists, MessageSource messages) {
        this.decisions = decisions;
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public List<Reckoning> of(Case file, Locale locale) {
        var words = new Words(messages, locale);
        var all = decisions.all(file);
        return all.isEmpty() ? List.of() : List.of(reckoning(all.get(0), all.subList(1, all.size()), file, words));
    }

    private Reckoning reckoning(
            Decided<RoleReckoning> decided, List<Decided<RoleReckoning>> before, Case file, Words words) {
        var reckoned = decided.reckoning();
        List<Lines> lines = new ArrayList<>();
        lines.add(new Lines(
                null,
                words.headings("role", "condition", "known", "finding", "rule"),
                reckoned.conditions().stream()
                        .map(condition -> line(condition, reckoned, file, words))
                        .toList()));
        if (!before.isEmpty()) {
            lines.add(RoleHistory.lines(before, words));
        }
        return new Reckoning(
                ELEMENT,
                null,
                words.say("role.title", words.code("role", reckoned.facts().roleClaim())),
                result(decided, words),
                remarks(decided, words),
                lines,
                List.of(words.say("role.source"), words.say("tables", String.join(", ", reckoned.tables()))));
    }

    /** What a person made of a refusal comes before what the rules say. */
    static String result(Decided<RoleReckoning> decided, Words words) {
        var verdict = decided.verdict();
        return verdict == null
                ? words.say(decided.reckoning().eligible() ? "role.eligible" : "role.refused")
                : words.code("role.verdict", verdict.code());
    }

    private static List<String> remarks(Decided<RoleReckoning> decided, Words words) {
        List<String> remarks = new ArrayList<>();
        for (var finding : List.of(Finding.REFUSED, Finding.LATER)) {
            decided.reckoning().conditions().stream()
                    .filter(condition -> condition.finding() == finding)
                    .map(condition -> words.say(
                            "role.remark", words.result("finding", finding.name()), words.rule(condition.words())))
                    .forEach(remarks::add);
        }
        if (!decided.reckoning().eligible() && decided.verdict() == null) {
            remarks.add(words.say("role.proposed"));
        }
        var other = decided.reckoning().other();
        if (other != null) {
            remarks.add(words.say("role.other", words.code("role", other)));
        }
        Verdicts.of(decided.verdict(), "role.verdict", words).ifPresent(remarks::add);
        return remarks;
    }

    private List<String> line(Condition condition, RoleReckoning reckoned, Case file, Words words) {
        return List.of(
                words.result("condition", condition.name()),
                known(condition.name(), reckoned, file, words),
                words.result("finding", condition.finding().name()),
                words.rule(condition.words()));
    }

    private String known(String condition, RoleReckoning reckoned, Case file, Words words) {
        var facts = reckoned.facts();
        var limits = reckoned.limits();
        return switch (condition) {
            case "size" -> words.code("status", String.valueOf(facts.sizeOutcome()));
            case "country" ->
                lists.country(file.country())
                        .map(country -> country.label(words.locale()))
                        .orElse(file.country());
            case "member" -> words.code("member", facts.member());
            case "need" ->
                facts.maturity() == null
                        ? words.say("need.unknown", limit(limits.get("maturityCeiling"), words))
                        : words.say(
                                "need.known",
                                words.number(facts.maturity()),
                                limit(limits.get("maturityCeiling"), words));
            case "exclusion" -> words.code("excluded", facts.excluded());
            case "offer" ->
                words.say(
                        "offer.known",
                        facts.offers(),
                        facts.offerTrl() == null ? "–" : facts.offerTrl().toString(),
                        limits.get("leastTrl"));
            case "references" -> words.say("references.known", facts.references(), limits.get("leastReferences"));
            case "role" -> words.code("role", facts.roleClaim());
            default -> "–"; // a condition that somebody added to the table
        };
    }

    private static String limit(String value, Words words) {
        return words.number(new BigDecimal(value));
    }
}
