package eu.uptake.platform;

import java.util.regex.Pattern;

/** Paths of this site, so that no redirect leads elsewhere. */
public final class LocalPath {

    private static final int LONGEST = 300;
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\s\\\\]*");

    private LocalPath() {}

    public static boolean isLocal(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches();
    }

    /** Throws {@link IllegalArgumentException} unless the path is one of this site. */
    public static String check(String path) {
        if (!isLocal(path)) {
            throw new IllegalArgumentException("Not a path of this site: " + path);
        }
        return path;
    }
}
