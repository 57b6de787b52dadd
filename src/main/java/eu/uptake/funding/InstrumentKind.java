package eu.uptake.funding;

import java.util.Locale;

/** A type of funding; money that comes from the State or the EU is public. */
public record InstrumentKind(String code, String labelEnglish, String labelFrench, boolean isPublic) {

    public String label(Locale reader) {
        return reader.getLanguage().equals("fr") ? labelFrench : labelEnglish;
    }
}
