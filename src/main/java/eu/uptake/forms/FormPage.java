package eu.uptake.forms;

import org.jspecify.annotations.Nullable;

/**
 * What a page needs to embed a form with {@code forms/form.html :: form(page)}; its JSON is already safe inside a script
 * block.
 */
public record FormPage(
        String schemaJson,
        String dataJson,
        String textsJson,
        String formKey,
        String formId,
        String owner,
        String submitUrl,
        String language,
        int fileMegabytes,
        String today,
        @Nullable String draftSavedAt) {}
