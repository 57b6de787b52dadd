package eu.uptake.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One walk over a settled form: every visible field checked, the answers built. */
final class AnswerCheck {

    private final Evaluation evaluation;
    private final Rules rules;
    private final List<FieldError> errors = new ArrayList<>();

    AnswerCheck(Evaluation evaluation, Rules rules) {
        this.evaluation = evaluation;
        this.rules = rules;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> walk(List<Component> components, Level level, String prefix) {
        for (Component component : components) {
            if (!evaluation.hidden(component, level.scope())) {
                visit(component, level, prefix + String.join(".", component.path()));
            }
        }
        return level.built();
    }

    private void visit(Component component, Level level, String path) {
        switch (component.kind()) {
            case INPUT -> input(component, level, path);
            case EXPRESSION -> Values.put(level.built(), component.path(), Values.at(level.posted(), component.path()));
            case GROUP -> {
                Level inner = level.into(component.path());
                walk(component.children(), inner, component.path().isEmpty() ? path : path + ".");
                Values.merge(level.built(), component.path(), inner.built());
            }
            case ROWS -> rows(component, level, path);
            case DECORATION -> {}
        }
    }

    private void input(Component component, Level level, String path) {
        if (!evaluation.fixed(component, level.scope())) {
            Site site = new Site(component, path, level.scope(), evaluation, errors);
            Values.put(level.built(), component.path(), rules.clean(site, Values.at(level.posted(), component.path())));
        }
    }

    private void rows(Component list, Level level, String path) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int n = 0; n < level.rows(list); n++) {
            Map<String, Object> row = walk(list.children(), level.row(list, n), path + "." + n + ".");
            if (filled(list.children(), row)) {
                rows.add(row);
            }
        }
        Values.put(level.built(), list.path(), rows);
        // untouched rows beyond the house's bound count too
        int counted = level.rows(list) > Bounds.ROWS ? level.rows(list) : rows.size();
        limits(list, new Site(list, path, level.scope(), evaluation, errors), counted);
    }

    /** An untouched row is none; what is computed does not count as touched. */
    private static boolean filled(List<Component> components, Map<String, Object> row) {
        return components.stream().anyMatch(component -> switch (component.kind()) {
            case INPUT, ROWS -> !Values.empty(Values.at(row, component.path()));
            case GROUP -> filled(component.children(), Values.map(Values.at(row, component.path())));
            case EXPRESSION, DECORATION -> false;
        });
    }

    private static void limits(Component list, Site site, int rows) {
        BigDecimal least = Values.number(list.section("properties").get("minRows"));
        if (least != null && rows < least.intValue()) {
            site.fail("forms.minRows", least.toPlainString());
        }
        BigDecimal stated = Values.number(list.section("properties").get("maxRows"));
        int most = stated == null ? Bounds.ROWS : Math.min(stated.intValue(), Bounds.ROWS);
        if (rows > most) {
            site.fail("forms.maxRows", most);
        }
    }
}
