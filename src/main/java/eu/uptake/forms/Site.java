package eu.uptake.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field at its place in a posted form, where a rule finds what it needs and leaves what it found. */
record Site(Component component, String path, Scope scope, Evaluation evaluation, List<FieldError> errors) {

    void fail(String messageKey, Object... args) {
        List<String> texts = Stream.of(args).map(String::valueOf).toList();
        errors.add(new FieldError(path, component.label(), messageKey, texts));
    }

    /** A limit of the form, written as a number or computed by FEEL, or null when there is none. */
    @Nullable
    BigDecimal limit(String rule) {
        return Values.number(evaluation.value(component.rule(rule), scope));
    }

    /** The answers that stand beside this one: of the row, or of the whole form. */
    Map<String, Object> around() {
        return Values.map(scope.self());
    }

    boolean required() {
        return component.required();
    }
}
