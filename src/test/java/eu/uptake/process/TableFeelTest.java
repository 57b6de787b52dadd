package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFeelTest {

    private static final String INPUT = "cellInput";

    private final FeelEngine interpreter = new ScalaFeelEngineFactory().createInstance();
    private final List<String> asked = new ArrayList<>();
    private final FeelEngine tables = new TableFeel(new Listening());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "\"SME\"",
                "\"AI\",\"BIGDATA\"",
                "not(\"yes\")",
                "not(\"no\",\"unknown\")",
                "< 25",
                ">= 60",
                "[25..50]",
                "]25..50[",
                "5",
                "true",
                "false",
                "null",
                "<= ceiling"
            })
    void saysWhatTheInterpreterSaysToEveryValueTheFirstTimeAndTheNext(String tests) {
        for (var value :
                Arrays.asList("SME", "AI", "yes", "unknown", 5, 25, 25L, 25.0, 30, 60, 2.5, true, false, null)) {
            var variables = variables(value);
            var expected = interpreter.evaluateSimpleUnaryTests(tests, INPUT, variables);
            assertThat(tables.evaluateSimpleUnaryTests(tests, INPUT, variables)).isEqualTo(expected);
            assertThat(tables.evaluateSimpleUnaryTests(tests, INPUT, variables)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"refused\"",
                "word",
                "truth",
                "number",
                "share",
                "whole",
                "precise",
                "nothing",
                "missing",
                "number + 1",
                "true",
                "null",
                "7"
            })
    void readsWhatTheInterpreterReads(String expression) {
        assertThat(tables.<@Nullable Object>evaluateSimpleExpression(expression, variables(1)))
                .isEqualTo(interpreter.evaluateSimpleExpression(expression, variables(1)));
    }

    @Test
    void asksTheInterpreterOnceForACellOfLiteralsAndEachTimeForOneThatReadsAVariable() {
        for (int n = 0; n < 3; n++) {
            tables.evaluateSimpleUnaryTests("-", INPUT, variables(30));
            tables.evaluateSimpleUnaryTests("< 40", INPUT, variables(30));
            tables.evaluateSimpleUnaryTests("<= ceiling", INPUT, variables(30));
        }

        assertThat(asked).containsExactly("< 40", "<= ceiling", "<= ceiling", "<= ceiling");
    }

    @Test
    void aLimitThatIsAVariableIsReadAnew() {
        var low = Variables.fromMap(Map.of(INPUT, 30, "ceiling", 20)).asVariableContext();

        assertThat(tables.evaluateSimpleUnaryTests("<= ceiling", INPUT, variables(30)))
                .isTrue();
        assertThat(tables.evaluateSimpleUnaryTests("<= ceiling", INPUT, low)).isFalse();
    }

    private static VariableContext variables(@Nullable Object value) {
        return Variables.createVariables()
                .putValue(INPUT, value)
                .putValue("ceiling", 40)
                .putValue("word", "Textil")
                .putValue("truth", true)
                .putValue("number", 12)
                .putValue("share", 12.5)
                .putValue("whole", 12.0)
                .putValue("precise", new BigDecimal("3.50"))
                .putValue("nothing", null)
                .asVariableContext();
    }

    private final class Listening implements FeelEngine {

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
            return interpreter.evaluateSimpleExpression(expression, variables);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
            asked.add(tests);
            return interpreter.evaluateSimpleUnaryTests(tests, input, variables);
        }
    }
}
