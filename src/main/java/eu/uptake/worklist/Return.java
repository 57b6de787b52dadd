package eu.uptake.worklist;

import jakarta.servlet.http.HttpSession;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list that somebody came from, so that they come back to it as they left it. */
final class Return {

    private static final String LIST = Return.class.getName();

    private Return() {}

    static void remember(HttpSession session, String query) {
        session.setAttribute(LIST, query);
    }

    /** The address of the list, read anew so that whatever was asked for leads nowhere else. */
    static String address(HttpSession session) {
        var query = session.getAttribute(LIST) instanceof String text ? text : "";
        var parameters = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        return ListState.of(decoded(parameters.toSingleValueMap())).address();
    }

    private static Map<String, String> decoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> decoded(entry.getValue())));
    }

    private static String decoded(@Nullable String value) {
        try {
            return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // typed or cut by somebody
            return "";
        }
    }
}
