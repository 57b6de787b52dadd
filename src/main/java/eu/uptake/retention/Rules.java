package eu.uptake.retention;

import eu.uptake.process.DecisionTables;
import eu.uptake.retention.RetentionParameters.Name;
import eu.uptake.retention.RetentionParameters.Valid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code retention-class}; cases are many and the questions few, so answers are remembered. */
@Component
class Rules {

    private static final String TABLE = "retention-class";
    private static final int MOST = 1000;

    /** A grant whose amount nobody has set is kept for as long as a large one. */
    private static final BigDecimal UNKNOWN = new BigDecimal("999999999999");

    private final DecisionTables tables;
    private final Map<Question, List<Rule>> known = new ConcurrentHashMap<>();

    Rules(DecisionTables tables) {
        this.tables = tables;
    }

    private record Question(
            String subject, @Nullable String part, boolean aid, BigDecimal grant, int applicantMonths, int logMonths) {}

    /** @param supported whether the company had support, or only applied for it */
    List<Rule> of(Part part, boolean supported, boolean aid, Valid parameters) {
        return ask(question(part.code(), supported ? "supported" : "applicant", aid, parameters));
    }

    /** Of what belongs to no case: {@code marketing}, {@code log}, {@code event}. */
    List<Rule> of(String subject, Valid parameters) {
        return ask(question(subject, null, false, parameters));
    }

    private static Question question(String subject, @Nullable String part, boolean aid, Valid parameters) {
        return new Question(
                subject,
                part,
                aid,
                parameters.amount(Name.GRANT).orElse(UNKNOWN),
                parameters.months(Name.APPLICANT_MONTHS),
                parameters.months(Name.LOG_MONTHS));
    }

    private List<Rule> ask(Question question) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(question, this::asked);
    }

    private List<Rule> asked(Question question) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("subject", question.subject());
        given.put("part", question.part() == null ? "" : question.part());
        given.put("aid", question.aid());
        given.put("grant", question.grant().doubleValue());
        given.put("applicantMonths", question.applicantMonths());
        given.put("logMonths", question.logMonths());
        return tables.ask(TABLE, given).stream().map(Rules::rule).toList();
    }

    private static Rule rule(DecisionTables.Said said) {
        var outputs = said.outputs();
        return new Rule(
                String.valueOf(outputs.get("retentionClass")),
                String.valueOf(outputs.get("starts")),
                ((Number) outputs.get("months")).intValue(),
                Boolean.TRUE.equals(outputs.get("lasting")),
                String.valueOf(outputs.get("law")),
                said.words());
    }
}
