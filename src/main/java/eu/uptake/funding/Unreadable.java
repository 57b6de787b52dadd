package eu.uptake.funding;

/** A file is no extract of a register; the message key says why. */
public class Unreadable extends RuntimeException {

    private final String why;
    private final Object[] about;

    Unreadable(String why, Object... about) {
        super("The file is no extract of a register: " + why);
        this.why = why;
        this.about = about.clone();
    }

    public String messageKey() {
        return "funding.extract.unreadable." + why;
    }

    public Object[] about() {
        return about.clone();
    }
}
