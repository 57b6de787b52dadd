package eu.uptake.portal;

import java.util.List;

/**
 * The answer to "where does my case stand?".
 *
 * @param ball who has it; also picks the colour
 * @param lead whose turn it is and since when
 * @param rest what is missing and what comes next
 */
record Whereabouts(Ball ball, String lead, List<String> rest) {

    enum Ball {
        YOURS,
        LATE,
        THEIRS,
        NOBODYS,
        HELD,
        OVER
    }

    String text() {
        return rest.isEmpty() ? lead : lead + " " + String.join(" ", rest);
    }
}
