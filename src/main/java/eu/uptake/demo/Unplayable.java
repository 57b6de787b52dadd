package eu.uptake.demo;

/** A story could not be played as written: its text, or what it walks through, is wrong. */
class Unplayable extends RuntimeException {

    Unplayable(Scene scene, String number, String why) {
        super("%s (%s), %s %s at %s: %s"
                .formatted(scene.company().key(), number, scene.what(), scene.variant(), scene.moment(), why));
    }
}
