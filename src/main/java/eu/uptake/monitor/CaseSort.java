package eu.uptake.monitor;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The orders in which cases can be listed, each with the expression that is compared. */
enum CaseSort {
    DUE("w.due", "w.task_id", true, false),
    LONGEST("c.stage_since", "c.id", true, false),
    NEWEST("c.opened_at", "c.id", true, true),
    COMPANY("c.company_search", "c.id", false, false);

    /** Comes behind every due date. */
    static final String NEVER_DUE = "TIMESTAMP WITH TIME ZONE '9999-01-01 00:00:00+00'";

    private final String key;
    private final String tie;
    private final boolean moment;
    private final boolean downwards;

    CaseSort(String key, String tie, boolean moment, boolean downwards) {
        this.key = key;
        this.tie = tie;
        this.moment = moment;
        this.downwards = downwards;
    }

    static CaseSort of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(sort -> sort.code().equals(code))
                .findFirst()
                .orElse(DUE);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return key;
    }

    /** What orders those that are alike, of the same table as the key: no index leads through two. */
    String tie() {
        return tie;
    }

    boolean moment() {
        return moment;
    }

    String direction() {
        return downwards ? "DESC" : "ASC";
    }

    String beyond() {
        return downwards ? "<" : ">";
    }
}
