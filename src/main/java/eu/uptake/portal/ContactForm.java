package eu.uptake.portal;

import eu.uptake.platform.Languages;
import eu.uptake.registry.ContactDetails;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What people correct about themselves, as typed. */
record ContactForm(String name, String phone, String language, boolean news) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{5,40}");

    ContactForm {
        name = name.strip();
        phone = phone.strip();
    }

    /** Message keys by field; empty when all is well. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > 200 || name.codePoints().anyMatch(Character::isISOControl)) {
            problems.put("name", "portal.data.name.wrong");
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            problems.put("phone", "portal.data.phone.wrong");
        }
        if (Languages.SPOKEN.stream().noneMatch(spoken -> spoken.getLanguage().equals(language))) {
            problems.put("language", "portal.data.language.wrong");
        }
        return problems;
    }

    ContactDetails details() {
        return new ContactDetails(name, phone.isEmpty() ? null : phone, locale(), news);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
