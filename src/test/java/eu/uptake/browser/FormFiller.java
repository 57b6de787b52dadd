package eu.uptake.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Fills in a form as a person does, given what to answer by field: clicks, types, adds rows, picks files. */
final class FormFiller {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /** Every field that is shown now: where its answer goes, what it is, its element, and what can be chosen. */
    private static final String FIELDS = """
            () => {
              const form = document.querySelector('[data-form]').uptakeForm;
              const fields = form.get('formFieldRegistry');
              const initial = form._getState().initialData ?? {};
              return form.get('formFieldInstanceRegistry').getAll()
                .filter(one => one.valuePath?.length && fields.get(one.id).type !== 'expression')
                .map(one => {
                  const field = fields.get(one.id);
                  const rows = Object.values(one.indexes ?? {});
                  const options = (field.valuesKey ? initial[field.valuesKey] : field.values) ?? [];
                  return {
                    path: one.valuePath.join('.'),
                    type: field.type,
                    searchable: field.searchable === true,
                    id: [`fjs-form-${form._id}-${one.id}`, ...rows].join('_'),
                    values: options.map(option => String(option.value ?? option)),
                    labels: options.map(option => String(option.label ?? option)),
                  };
                });
            }""";

    private final Page page;

    FormFiller(Page page) {
        this.page = page;
    }

    /** @param answers in the order in which they are given: an answer may make the next question appear */
    void fill(Map<String, Object> answers) {
        ready();
        answers.forEach(this::answer);
    }

    void ready() {
        page.locator("[data-form-submit]:not([disabled])").waitFor();
    }

    void submit() {
        page.locator("[data-form-submit]").click();
    }

    private void answer(String path, Object answer) {
        var field = field(path);
        switch (field.type) {
            case "dynamiclist" -> rows(field, (List<?>) answer);
            case "filepicker" -> files(field, (Collection<?>) answer);
            case "select" -> select(field, answer);
            case "radio" -> choice(field, answer).click();
            case "checklist" ->
                ((Collection<?>) answer).forEach(one -> choice(field, one).click());
            case "checkbox" -> tick(field, (Boolean) answer);
            case "datetime" -> date(field, answer);
            default -> control(field).fill(String.valueOf(answer));
        }
    }

    private void select(Field field, Object answer) {
        if (!field.searchable) {
            var label = String.valueOf(field.labels.get(field.optionAt(answer)));
            control(field).selectOption(new SelectOption().setLabel(label)); // another answer may narrow the list
            return;
        }
        control(field).click();
        control(field).fill(String.valueOf(field.labels.get(field.optionAt(answer))));
        page.locator("[id='" + field.id + "_list'] [data-value='" + field.values.get(field.optionAt(answer)) + "']")
                .click();
    }

    private void tick(Field field, boolean wanted) {
        if (control(field).isChecked() != wanted) {
            control(field).click();
        }
    }

    private void date(Field field, Object answer) {
        var input = page.locator("[id='" + field.id + "-date']");
        input.waitFor();
        page.evaluate(DRAWN); // a field that has just appeared takes its calendar after it was drawn, and begins empty
        page.waitForCondition(() -> {
            input.fill(LocalDate.parse(String.valueOf(answer)).format(TYPED));
            input.press("Tab");
            return !input.inputValue().isEmpty();
        });
    }

    private void files(Field field, Collection<?> files) {
        control(field).setInputFiles(files.stream().map(Path.class::cast).toArray(Path[]::new));
        var kept = page.locator(".fjs-form-field-filepicker")
                .filter(new Locator.FilterOptions().setHas(control(field)))
                .locator(".upload-files li");
        page.waitForCondition(() -> kept.count() == files.size());
    }

    private void rows(Field list, List<?> rows) {
        var frame = page.locator("[id='" + list.id + "']")
                .locator("xpath=ancestor-or-self::*[.//button[contains(@class,'fjs-repeat-render-add')]][1]");
        for (int row = 0; row < rows.size(); row++) {
            var first = list.path + "." + row + ".";
            if (fields().stream().noneMatch(field -> field.path.startsWith(first))) {
                frame.locator(".fjs-repeat-render-add").click();
            }
            ((Map<?, ?>) rows.get(row)).forEach((key, answer) -> answer(first + key, answer));
        }
        var offered = frame.locator(".fjs-repeat-row-remove");
        while (offered.count() > rows.size()) {
            offered.last().click();
        }
    }

    private Locator choice(Field field, Object answer) {
        return page.locator("[id='" + field.id + "-" + field.optionAt(answer) + "']");
    }

    private Locator control(Field field) {
        return page.locator("[id='" + field.id + "']");
    }

    private Field field(String path) {
        page.waitForCondition(
                () -> fields().stream().anyMatch(field -> field.path.equals(path)),
                new Page.WaitForConditionOptions().setTimeout(20_000));
        return fields().stream()
                .filter(field -> field.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    private List<Field> fields() {
        return ((List<?>) page.evaluate(FIELDS)).stream().map(Field::of).toList();
    }

    private record Field(String path, String type, boolean searchable, String id, List<?> values, List<?> labels) {

        static Field of(Object seen) {
            var map = (Map<?, ?>) seen;
            return new Field(
                    (String) map.get("path"),
                    (String) map.get("type"),
                    (Boolean) map.get("searchable"),
                    (String) map.get("id"),
                    (List<?>) map.get("values"),
                    (List<?>) map.get("labels"));
        }

        int optionAt(Object answer) {
            var at = values.indexOf(String.valueOf(answer));
            for (int label = 0; at < 0 && label < labels.size(); label++) {
                if (String.valueOf(labels.get(label)).contains(String.valueOf(answer))) {
                    return label;
                }
            }
            if (at < 0) {
                throw new AssertionError(path + " does not offer " + answer + " but " + labels);
            }
            return at;
        }
    }
}
