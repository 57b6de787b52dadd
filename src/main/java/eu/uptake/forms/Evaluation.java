package eu.uptake.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions that a form's expressions answer. */
record Evaluation(Expressions expressions, FormContext context) {

    /** Only TRUE hides; null and an error show the field. */
    boolean hidden(Component component, Scope scope) {
        String hide = component.hide();
        return hide != null && Boolean.TRUE.equals(value(hide, scope));
    }

    boolean fixed(Component component, Scope scope) {
        return component.flag("disabled") || truth(component.get("readonly"), scope);
    }

    boolean truth(@Nullable Object property, Scope scope) {
        return Boolean.TRUE.equals(Feel.is(property) ? value(property, scope) : property);
    }

    /** A property's value: what its expression gives, or itself. */
    @Nullable
    Object value(@Nullable Object property, Scope scope) {
        return property != null && Feel.is(property)
                ? expressions.evaluate(Feel.of(property), scope.variables())
                : property;
    }

    /** What is offered: of a list that another field narrows, what belongs to its answer. */
    List<Option> options(Component component, Scope scope) {
        List<Option> all = allOptions(component, scope);
        Object narrowing = component.section("properties").get("narrowedBy");
        Object chosen = narrowing == null
                ? null
                : Values.at(scope.variables(), List.of(narrowing.toString().split("\\.")));
        return chosen == null || "".equals(chosen)
                ? all
                : all.stream()
                        .filter(option -> option.of() == null || option.of().equals(chosen.toString()))
                        .toList();
    }

    private List<Option> allOptions(Component component, Scope scope) {
        String key = component.text("valuesKey");
        if (key != null) {
            return context.choices(key);
        }
        Object expression = component.get("valuesExpression");
        return Options.all(expression == null ? component.get("values") : value(expression, scope));
    }
}
