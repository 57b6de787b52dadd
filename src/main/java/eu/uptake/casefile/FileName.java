package eu.uptake.casefile;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What is left of a file's name as a browser sends it: no path, nothing invisible, not too long. */
final class FileName {

    private static final int LONGEST = 150;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Control, format (among them those that turn the reading direction) and unassigned characters. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}+");

    private static final Pattern RESERVED = Pattern.compile("[:*?\"<>|]+");

    /** Names that Windows keeps for its devices, whatever ending they have. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)\\s*(\\..*)?");

    private FileName() {}

    static String clean(String sent) {
        var name = PATH.matcher(sent).replaceFirst("");
        name = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        name = RESERVED.matcher(name).replaceAll("_").replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            return "file";
        }
        if (DEVICE.matcher(name).matches()) {
            return "_" + name;
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /** Never through the middle of a character. */
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
