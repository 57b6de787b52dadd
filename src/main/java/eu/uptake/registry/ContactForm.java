package eu.uptake.registry;

import eu.uptake.platform.Languages;
import eu.uptake.platform.Typing;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What people correct about themselves, as typed. */
public record ContactForm(String name, String phone, String language) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{5,40}");

    public ContactForm {
        name = name.strip();
        phone = phone.strip();
    }

    public static ContactForm of(Person person) {
        var phone = person.phone();
        return new ContactForm(
                person.name(), phone == null ? "" : phone, person.language().getLanguage());
    }

    /** Message keys by field; empty when all is well. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > 200 || Typing.hasUnseen(name)) {
            problems.put("name", "registry.contact.name.wrong");
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            problems.put("phone", "registry.contact.phone.wrong");
        }
        if (Languages.SPOKEN.stream().noneMatch(spoken -> spoken.getLanguage().equals(language))) {
            problems.put("language", "registry.contact.language.wrong");
        }
        return problems;
    }

    public ContactDetails details() {
        return new ContactDetails(name, phone.isEmpty() ? null : phone, locale());
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
