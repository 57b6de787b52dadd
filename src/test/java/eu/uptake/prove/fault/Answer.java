package eu.uptake.prove.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What a node answered. */
record Answer(int status, String body, String location) {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    boolean isFine() {
        return status < 300;
    }

    /** Who asked is no longer known here. */
    boolean wantsSignIn() {
        return status == 401 || status == 403 || location.contains("/sign-in");
    }

    String csrf() {
        return first(CSRF);
    }

    String first(Pattern pattern) {
        var found = pattern.matcher(body);
        return found.find() ? found.group(1) : "";
    }

    List<String> all(Pattern pattern) {
        List<String> all = new ArrayList<>();
        var found = pattern.matcher(body);
        while (found.find()) {
            if (!all.contains(found.group(1))) {
                all.add(found.group(1));
            }
        }
        return all;
    }

    Map<?, ?> json() {
        return JsonMapper.shared().readValue(body, Map.class);
    }
}
