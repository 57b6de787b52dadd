package eu.uptake.registry;

import java.util.Locale;
import java.util.Map;

/** What the first coordinator tells: the programme office, and themselves. */
record SetupForm(String office, String country, String name, String email, String password, String language) {

    SetupForm {
        office = Problems.text(office);
        country = Problems.text(country);
        name = Problems.text(name);
        email = Problems.text(email);
        password = Problems.text(password);
        language = Problems.text(language);
    }

    static final SetupForm EMPTY = new SetupForm("", "", "", "", "", "en");

    Map<String, String> problems(ReferenceLists lists) {
        return new Problems()
                .needs("office", office, 200)
                .unless(lists.country(country).isPresent(), "country", "missing.country")
                .needs("name", name, 200)
                .needsEmail("email", email)
                .needsPassword("password", password)
                .found();
    }

    NewPerson person() {
        return new NewPerson(name, email, Locale.forLanguageTag(language));
    }
}
