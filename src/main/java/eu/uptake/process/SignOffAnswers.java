package eu.uptake.process;

import eu.uptake.adoption.AdoptionRecord;
import eu.uptake.adoption.Effect;
import eu.uptake.adoption.Investment;
import eu.uptake.adoption.MoneySource;
import eu.uptake.adoption.Proof;
import eu.uptake.casefile.Evidence;
import eu.uptake.casefile.EvidenceFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the record of adoption out of the form in which it is prepared. */
@Component
class SignOffAnswers {

    private final Evidence evidence;

    SignOffAnswers(Evidence evidence) {
        this.evidence = evidence;
    }

    AdoptionRecord record(TaskHandler.Turn turn) {
        return new AdoptionRecord(
                turn.text("technology"),
                turn.text("solution"),
                turn.text("place"),
                turn.text("processAffected"),
                turn.text("inUseSince").isEmpty() ? null : LocalDate.parse(turn.text("inUseSince")),
                Integer.parseInt(turn.text("trlBefore")),
                target(turn),
                Integer.parseInt(turn.text("trlAfter")),
                Integer.parseInt(turn.text("adoptionLevelBefore")),
                Integer.parseInt(turn.text("adoptionLevel")),
                said(turn.text("notAdoptedReason")),
                turn.rows("investments").stream()
                        .map(SignOffAnswers::investment)
                        .toList(),
                Integer.parseInt(turn.text("staffTrained")),
                amount(turn.answers().get("jobsCreated")),
                turn.rows("effects").stream()
                        .filter(row -> row.get("metric") != null)
                        .map(SignOffAnswers::effect)
                        .toList(),
                said(turn.text("obstacles")),
                said(turn.text("nextStep")),
                proofs(turn));
    }

    /** As the plan set it; the case knows it since. */
    private static @Nullable Integer target(TaskHandler.Turn turn) {
        var target = turn.file().known().get("targetTrl");
        return target == null ? null : Integer.valueOf(target.toString());
    }

    private static Investment investment(Map<String, Object> row) {
        return new Investment(
                MoneySource.of(String.valueOf(row.get("source"))),
                new BigDecimal(String.valueOf(row.get("amount"))),
                row.get("application") == null ? null : row.get("application").toString());
    }

    private static Effect effect(Map<String, Object> row) {
        return new Effect(
                String.valueOf(row.get("metric")),
                String.valueOf(row.getOrDefault("unit", "")),
                amount(row.get("before")),
                amount(row.get("after")),
                row.get("method") == null ? null : row.get("method").toString());
    }

    private List<Proof> proofs(TaskHandler.Turn turn) {
        var files = evidence.of(turn.file()).stream().collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        return Stream.of("evidenceSigned", "evidenceLogged")
                .flatMap(field -> turn.rows(field).stream())
                .map(one -> files.get(String.valueOf(one.get("id"))))
                .map(file -> new Proof(file.proof().quality(), file.name(), file.sha256()))
                .toList();
    }

    private static @Nullable BigDecimal amount(@Nullable Object answer) {
        return answer == null ? null : new BigDecimal(answer.toString());
    }

    private static @Nullable String said(String answer) {
        return answer.isEmpty() ? null : answer;
    }
}
