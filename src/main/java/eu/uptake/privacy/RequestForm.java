package eu.uptake.privacy;

import eu.uptake.platform.Typing;
import eu.uptake.registry.EmailAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that came by letter, as a coordinator types it in. */
record RequestForm(String name, String email, @Nullable RequestKind kind, String wish, String receivedOn) {

    private static final int OLDEST_DAYS = 366;

    RequestForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        wish = wish == null ? "" : wish.strip();
        receivedOn = receivedOn == null ? "" : receivedOn.strip();
    }

    /** Message keys by field; empty when all is well. */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > 200 || Typing.hasUnseen(name)) {
            problems.put("name", "privacy.request.wrong.name");
        }
        if (!EmailAddress.is(email)) {
            problems.put("email", "privacy.request.wrong.email");
        }
        if (kind == null) {
            problems.put("kind", "privacy.request.wrong.kind");
        }
        if (wish.length() > OwnDataPage.LONGEST_WISH) {
            problems.put("wish", "privacy.request.wrong.wish");
        }
        var day = day();
        if (day == null || day.isAfter(today) || day.isBefore(today.minusDays(OLDEST_DAYS))) {
            problems.put("receivedOn", "privacy.request.wrong.receivedOn");
        }
        return problems;
    }

    /** Once nothing is wrong. */
    NewRequest request() {
        var day = day();
        if (kind == null || day == null) {
            throw new IllegalStateException("Not checked");
        }
        return new NewRequest(name, email, kind, wish, day);
    }

    private @Nullable LocalDate day() {
        try {
            return receivedOn.length() == 10 ? LocalDate.parse(receivedOn) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
