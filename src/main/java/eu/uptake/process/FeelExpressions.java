package eu.uptake.process;

import eu.uptake.forms.Expressions;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The FEEL of the decisions, lent to the forms, so that one expression means the same in both. */
@Component
class FeelExpressions implements Expressions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, ParseResult> parsed = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> variables) {
        var parse = parse(expression);
        if (!parse.isSuccess()) {
            return null;
        }
        var evaluation = feel.evaluate(parse.parsedExpression(), variables);
        return evaluation.isSuccess() ? plain(evaluation.result()) : null;
    }

    @Override
    public @Nullable String complaint(String expression) {
        var reach = FeelReach.complaint(expression);
        if (reach != null) {
            return reach;
        }
        var parse = parse(expression);
        return parse.isSuccess() ? null : parse.failure().message();
    }

    private ParseResult parse(String expression) {
        return parsed.computeIfAbsent(expression, feel::parseExpression);
    }

    /** As JSON would carry it: dates and durations become text. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Temporal || value instanceof TemporalAmount) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FeelExpressions::plain).toList();
        }
        return value;
    }
}
