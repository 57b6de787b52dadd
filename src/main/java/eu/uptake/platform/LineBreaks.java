package eu.uptake.platform;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of a document may end: never after an apostrophe within a word, beside a space that holds together or one that
 * French sets within quotation marks and before a colon, or in the midst of a number such as that of a case.
 */
class LineBreaks implements FSTextBreaker {

    /** What French sets a space before. */
    private static final String CLOSING = "\u00bb:;?!";

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
        while (place != BreakIterator.DONE && place < text.length() && holds(place)) {
            place = places.next();
        }
        return place;
    }

    private boolean holds(int place) {
        var before = text.charAt(place - 1);
        var after = text.charAt(place);
        return HOLDING.indexOf(before) >= 0
                || HOLDING.indexOf(after) >= 0
                || (before == '\u2019' || before == '\'') && Character.isLetterOrDigit(after)
                || before == '-' && Character.isDigit(after)
                || before == ' ' && CLOSING.indexOf(after) >= 0
                || before == ' ' && place > 1 && text.charAt(place - 2) == '\u00ab';
    }
}
