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
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
