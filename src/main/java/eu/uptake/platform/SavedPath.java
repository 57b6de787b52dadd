package eu.uptake.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The page that somebody wanted before they had to sign in. It waits in their browser, since whoever has not signed in
 * must be able to fill no memory of ours.
 */
public final class SavedPath {

    static final String COOKIE = "uptake-wanted";
    private static final Duration KEPT = Duration.ofMinutes(30);

    private SavedPath() {}

    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .map(SavedPath::decoded)
                .filter(LocalPath::isLocal);
    }

    static void keep(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var whole = request.getRequestURI() + (query == null ? "" : "?" + query);
        var path = whole.substring(request.getContextPath().length());
        if (LocalPath.isLocal(path)) {
            var bytes = path.getBytes(StandardCharsets.UTF_8);
            var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            write(encoded, KEPT, request, response);
        }
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            write("", Duration.ZERO, request, response);
        }
    }

    private static void write(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/")
                .maxAge(age)
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static @Nullable String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // not written by us
            return null;
        }
    }
}
