package eu.uptake.monitor;

import eu.uptake.casefile.CaseStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a coordinator can do to a case as a whole. */
enum CaseAction {
    HOLD,
    RESUME,
    RETURN,
    STATUS_LOST,
    END;

    /** As in the address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CaseAction of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Those worth offering at that status; whether one is possible is the journey's word. */
    static List<CaseAction> offeredAt(CaseStatus status) {
        return switch (status) {
            case APPLIED, ACTIVE -> List.of(HOLD, RETURN, STATUS_LOST, END);
            case FOLLOW_UP -> List.of(HOLD, RETURN, END);
            case ON_HOLD -> List.of(RESUME, END);
            default -> List.of();
        };
    }
}
