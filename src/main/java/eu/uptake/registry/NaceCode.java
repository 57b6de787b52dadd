package eu.uptake.registry;

import java.util.Locale;

/**
 * An economic activity, with its revision because the same code may mean two things.
 *
 * @param level 1 section, 2 division, 3 group, 4 class
 */
public record NaceCode(String code, NaceRevision revision, int level, String parent, String section, Labels labels) {

    public String label(Locale reader) {
        return labels.in(reader);
    }

    public boolean isClass() {
        return level == 4;
    }
}
