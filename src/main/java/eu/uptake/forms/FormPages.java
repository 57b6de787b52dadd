package eu.uptake.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Prepares a form for a page: texts in the reader's language, what is known filled in, the draft over it. */
@Component
public class FormPages {

    private final FormTexts texts;
    private final Drafts drafts;
    private final int fileMegabytes;

    FormPages(
            FormTexts texts,
            Drafts drafts,
            @Value("${spring.servlet.multipart.max-file-size:20MB}") DataSize largestFile) {
        this.texts = texts;
        this.drafts = drafts;
        this.fileMegabytes = (int) largestFile.toMegabytes();
    }

    /** The form for one reader; {@code context.given} is what is known, {@code context.options} the choices. */
    public FormPage page(FormSchema schema, FormContext context, DraftOwner owner, String formKey, String submitUrl) {
        var draft = drafts.find(owner, formKey);
        Map<String, Object> data = new LinkedHashMap<>(context.given());
        draft.ifPresent(kept -> data.putAll(kept.answers()));
        schema.valuesKeys()
                .forEach(key -> data.put(
                        Options.under(key), Options.asData(translated(context.choices(key), context.locale()))));
        return new FormPage(
                scriptSafe(texts.localised(schema, context.locale())),
                scriptSafe(FormSchema.JSON.writeValueAsString(data)),
                scriptSafe(FormSchema.JSON.writeValueAsString(texts.messages(context.locale()))),
                formKey,
                schema.id(),
                owner.mark(),
                submitUrl,
                context.locale().toLanguageTag(),
                fileMegabytes,
                context.today().toString(),
                draft.map(kept -> kept.savedAt().toString()).orElse(null));
    }

    private List<Option> translated(List<Option> options, Locale locale) {
        return options.stream()
                .map(option -> new Option(option.value(), texts.translate(option.label(), locale), option.of()))
                .toList();
    }

    /** No text can end the script block it stands in, or begin another. */
    static String scriptSafe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
