package eu.uptake.eligibility;

/** Smallest first, as the ceilings rise (Recommendation 2003/361/EC, Annex, Article 2). */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE;

    static SizeClass larger(SizeClass one, SizeClass other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    static SizeClass smaller(SizeClass one, SizeClass other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
