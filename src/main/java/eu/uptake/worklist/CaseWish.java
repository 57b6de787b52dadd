package eu.uptake.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked for; what is empty narrows nothing.
 *
 * @param text part of the company's name or of the number
 * @param mine only cases that this person advises or has worked on
 * @param open only those not yet over
 * @param below id below which to go on, for the next page
 */
record CaseWish(
        String text,
        String stage,
        String region,
        boolean mine,
        boolean open,
        @Nullable Long below) {

    private static final int LONGEST = 100;

    CaseWish {
        text = cut(text);
        stage = cut(stage);
        region = cut(region);
    }

    private static String cut(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
