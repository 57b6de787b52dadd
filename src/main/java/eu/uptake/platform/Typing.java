package eu.uptake.platform;

/** Characters that nobody types into a name: they break a line of it, or turn round what stands beside it. */
public final class Typing {

    private Typing() {}

    public static boolean hasUnseen(String text) {
        return text.codePoints().anyMatch(Typing::isUnseen);
    }

    /** Control characters, and those of the Unicode Bidirectional Algorithm that embed, override or isolate. */
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character)
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
