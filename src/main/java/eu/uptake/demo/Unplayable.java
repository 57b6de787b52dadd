package eu.uptake.demo;

import org.jspecify.annotations.Nullable;

/** A story could not be played as written: its text, or what it walks through, is wrong. */
class Unplayable extends RuntimeException {

    Unplayable(Scene scene, @Nullable String number, String why) {
        super(said(scene, number, why));
    }

    Unplayable(Scene scene, @Nullable String number, RuntimeException why) {
        super(said(scene, number, why.toString()), why);
    }

    private static String said(Scene scene, @Nullable String number, String why) {
        return "%s (%s), %s %s at %s: %s"
                .formatted(scene.company().key(), number, scene.what(), scene.variant(), scene.moment(), why);
    }
}
