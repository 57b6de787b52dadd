package eu.uptake.registry;

import java.util.Locale;

/**
 * A country as the programme sees it: Eurostat writes EL for Greece where ISO writes GR, and only members of the Union
 * count for the rule of three Member States.
 *
 * @param eligible whether COSME was open to it (Art. 6 of Regulation (EU) 1287/2013)
 */
public record Country(String iso2, String eurostatCode, String englishName, boolean member, boolean eligible) {

    public String label(Locale reader) {
        if (reader.getLanguage().equals("en")) {
            return englishName;
        }
        return new Locale.Builder().setRegion(iso2).build().getDisplayCountry(reader);
    }
}
