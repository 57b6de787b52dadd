package eu.uptake.process;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * FEEL for the cells of decision tables. The interpreter parses each cell and builds all of its functions anew each time,
 * and a table has hundreds: so what needs no interpreter does not go there, and what a cell of literals says to a value
 * is asked once.
 */
final class TableFeel implements FeelEngine {

    static final FeelEngineFactory FACTORY = () -> new TableFeel(new ScalaFeelEngineFactory().createInstance());

    private static final String ANYTHING = "-";
    private static final Pattern NAME = Pattern.compile("(?!(?:true|false|null)$)[A-Za-z_]\\w*");
    private static final String STRING = "\"[^\"\\\\]*\"";
    private static final Pattern WORD = Pattern.compile(STRING);

    /** Nothing but strings, numbers, comparisons, ranges and their negation: whose answer hangs on the value alone. */
    private static final Pattern LITERALS =
            Pattern.compile("(?:" + STRING + "|\\bnot\\(|\\b(?:true|false|null)\\b|[\\d.,<>=\\[\\]()\\s-])+");

    private static final int MOST_REMEMBERED = 20_000;

    private final Map<Cell, Boolean> remembered = new ConcurrentHashMap<>();
    private final FeelEngine interpreter;

    /** @param value a string, a number, a truth or nothing */
    private record Cell(String tests, @Nullable Object value) {}

    TableFeel(FeelEngine interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    @SuppressWarnings("unchecked") // the engine transforms what comes to the type of the column
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        if (WORD.matcher(expression).matches()) {
            return (T) expression.substring(1, expression.length() - 1);
        }
        if (!NAME.matcher(expression).matches()) {
            return interpreter.evaluateSimpleExpression(expression, variables);
        }
        var value = variables.containsVariable(expression)
                ? variables.resolve(expression).getValue()
                : null;
        return isPlain(value) ? (T) asInterpreted(value) : interpreter.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
        if (tests.strip().equals(ANYTHING)) {
            return true;
        }
        var value = variables.containsVariable(input) ? variables.resolve(input).getValue() : null;
        if (!isPlain(value) || !LITERALS.matcher(tests).matches()) {
            return interpreter.evaluateSimpleUnaryTests(tests, input, variables);
        }
        var cell = new Cell(tests, value);
        var said = remembered.get(cell);
        if (said == null) {
            said = interpreter.evaluateSimpleUnaryTests(tests, input, variables);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(cell, said);
            }
        }
        return said;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    /** The interpreter gives whole numbers as longs and others as doubles. */
    private static @Nullable Object asInterpreted(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        var exact = new BigDecimal(number.toString());
        try {
            return exact.longValueExact();
        } catch (ArithmeticException e) {
            return exact.doubleValue();
        }
    }
}
