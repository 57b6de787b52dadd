package eu.uptake.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The random token in a cookie that stands for somebody without an account: drafts and files are theirs by it. */
public final class VisitorCookie {

    public static final String NAME = "uptake-visitor";
    private static final String TOKEN = "[0-9a-f]{48}";
    private static final SecureRandom RANDOM = new SecureRandom();

    private VisitorCookie() {}

    /** The token that the request's cookie holds. */
    public static Optional<String> in(HttpServletRequest request) {
        return Stream.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .filter(token -> token.matches(TOKEN))
                .findFirst();
    }

    /** The same, or a new one whose cookie goes out with the response. */
    public static String welcome(HttpServletRequest request, HttpServletResponse response) {
        return in(request).orElseGet(() -> {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            String token = HexFormat.of().formatHex(random);
            ResponseCookie cookie = ResponseCookie.from(NAME, token)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .path("/")
                    .maxAge(Duration.ofDays(30))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            return token;
        });
    }
}
