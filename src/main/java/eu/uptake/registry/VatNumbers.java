package eu.uptake.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** VAT numbers in one way of writing, so that two spellings of one number meet. */
@Component
class VatNumbers {

    private final ReferenceLists lists;

    VatNumbers(ReferenceLists lists) {
        this.lists = lists;
    }

    /** Letters and digits with the country's prefix, which is EL for Greece; null for nothing. */
    @Nullable
    String normal(String country, @Nullable String typed) {
        var number = typed == null ? "" : Names.number(typed);
        if (number.isEmpty()) {
            return null;
        }
        var prefix = lists.country(country).map(Country::eurostatCode).orElse(country);
        if (number.startsWith(prefix) || number.startsWith("XI")) {
            return number;
        }
        return number.startsWith(country) ? prefix + number.substring(country.length()) : prefix + number;
    }
}
