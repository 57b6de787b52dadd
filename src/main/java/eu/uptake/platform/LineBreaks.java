package eu.uptake.platform;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of a document may end: never after an apostrophe within a word, beside a space that holds together, or in
 * the midst of a number such as that of a case.
 */
class LineBreaks implements FSTextBreaker {

    private static final String HOLDING = "\u00a0\u202f\u2060";

    private final BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String news) {
        text = news;
        places.setText(news);
    }

    @Override
    public int next() {
        var place = places.next();
        while (place != BreakIterator.DONE
                && place < text.length()
                && holds(text.charAt(place - 1), text.charAt(place))) {
            place = places.next();
        }
        return place;
    }

    private static boolean holds(char before, char after) {
        return HOLDING.indexOf(before) >= 0
                || HOLDING.indexOf(after) >= 0
                || (before == '\u2019' || before == '\'') && Character.isLetterOrDigit(after)
                || before == '-' && Character.isDigit(after);
    }
}
