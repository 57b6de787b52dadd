package eu.uptake.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as pages and routing see it: its dotted key, what people call it, its type, for a number the decimals it may
 * have, its unit, and whether it always has four digits as a year has; the choices written in the form, and the fields
 * of a row when it is a list; for files what they prove, if the form says so.
 */
public record FormField(
        String key,
        String label,
        String type,
        @Nullable Integer decimalDigits,
        @Nullable String unit,
        boolean fourDigits,
        @Nullable String valuesKey,
        List<Option> options,
        List<FormField> row,
        @Nullable String proves) {}
