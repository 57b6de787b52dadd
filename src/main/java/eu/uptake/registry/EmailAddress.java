package eu.uptake.registry;

import java.util.regex.Pattern;

/** What is taken for an e-mail address. */
public final class EmailAddress {

    /** Loose on purpose: whether an address works is shown by a mail that arrives. */
    private static final Pattern FORM = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,120}\\.[^@\\s.]{2,}");

    private static final int LONGEST = 200;

    private EmailAddress() {}

    /** @param text without spaces around it */
    public static boolean is(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
