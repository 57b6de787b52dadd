package eu.uptake.adoption;

import java.util.OptionalInt;

/**
 * How many would recommend us: the share of promoters (9 and 10) less that of detractors (0 to 6), from -100 to 100, by
 * the method of F. Reichheld, "The One Number You Need to Grow", Harvard Business Review 81(12), 2003. With few answers
 * it says nothing and could be traced to a company: below {@link #FEWEST} there is none.
 *
 * @param asked how many were asked
 * @param answered how many of them answered
 */
public record NetPromoter(int asked, int answered, int promoters, int detractors) {

    public static final int FEWEST = 5;

    private static final int ALL = 100;

    /** Rounded half up; none with too few answers. */
    public OptionalInt score() {
        return answered < FEWEST
                ? OptionalInt.empty()
                : OptionalInt.of(Math.round((promoters - detractors) * (float) ALL / answered));
    }

    /** Answers of those asked, in per cent. */
    public int rate() {
        return asked == 0 ? 0 : Math.round(answered * (float) ALL / asked);
    }

    public int passives() {
        return answered - promoters - detractors;
    }
}
