package eu.uptake.process;

import eu.uptake.registry.NewCompany;
import eu.uptake.registry.NewContact;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checked answers of the registration form, as the registry wants them. */
record RegistrationAnswers(Map<String, Object> all) {

    NewCompany company() {
        return new NewCompany(
                required("legalName"),
                required("country"),
                text("nationalId"),
                text("vat"),
                null,
                text("street"),
                text("postcode"),
                text("city"),
                text("nuts2"),
                text("nace"),
                text("ecosystem"),
                all.get("foundingYear") instanceof Number year ? year.intValue() : null,
                text("website"),
                roleClaim(),
                cluster());
    }

    NewContact contact() {
        return new NewContact(
                required("contactName"),
                required("contactEmail"),
                text("contactPhone"),
                Locale.forLanguageTag(required("language")));
    }

    boolean wantsNews() {
        return Boolean.TRUE.equals(all.get("marketingConsent"));
    }

    String roleClaim() {
        return required("roleClaim");
    }

    @Nullable
    Long cluster() {
        var cluster = text("cluster");
        return cluster == null ? null : Long.valueOf(cluster);
    }

    private String required(String key) {
        return String.valueOf(all.get(key));
    }

    private @Nullable String text(String key) {
        return all.get(key) == null ? null : all.get(key).toString();
    }
}
