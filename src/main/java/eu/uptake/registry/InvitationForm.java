package eu.uptake.registry;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is invited, as what, where. */
record InvitationForm(
        String name,
        String email,
        String language,
        String role,
        @Nullable Long organisation) {

    static final InvitationForm EMPTY = new InvitationForm("", "", "en", "", null);

    InvitationForm {
        name = Problems.text(name);
        email = Problems.text(email);
        language = Problems.text(language);
        role = Problems.text(role);
    }

    Map<String, String> problems(Organisations organisations) {
        var place =
                organisation == null ? null : organisations.find(organisation).orElse(null);
        return new Problems()
                .needs("name", name, 200)
                .needsEmail("email", email)
                .needsLanguage("language", language)
                .unless(place != null, "organisation", "missing.organisation")
                .unless(place == null || place.kind().roles().contains(role), "role", "roleElsewhere")
                .found();
    }

    NewPerson person() {
        return new NewPerson(name, email, Locale.forLanguageTag(language));
    }
}
