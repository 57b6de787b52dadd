package eu.uptake.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** Decisions speak FEEL and nothing else: other languages can reach beyond the table. */
final class DecisionCheck {

    private static final Set<String> FEEL =
            Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/", "http://www.omg.org/spec/FEEL/20140401");

    private DecisionCheck() {}

    static List<String> findings(ModelFile file, DmnModelInstance model) {
        var inputs = model.getModelElementsByType(InputExpression.class).stream()
                .map(input -> new Written(input.getId(), input.getExpressionLanguage()));
        var cells = model.getModelElementsByType(UnaryTests.class).stream()
                .map(cell -> new Written(cell.getId(), cell.getExpressionLanguage()));
        var literals = model.getModelElementsByType(LiteralExpression.class).stream()
                .map(literal -> new Written(literal.getId(), literal.getExpressionLanguage()));
        return Stream.of(inputs, cells, literals)
                .flatMap(written -> written)
                .filter(written -> written.language() != null && !FEEL.contains(written.language()))
                .map(written -> "%s, %s: the expression language %s is not allowed"
                        .formatted(file.name(), written.element(), written.language()))
                .toList();
    }

    private record Written(
            String element,
            @org.jspecify.annotations.Nullable String language) {}
}
