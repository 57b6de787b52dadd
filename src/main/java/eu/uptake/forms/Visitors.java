package eu.uptake.forms;

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

/** People who fill in a form before they have an account: a random token in a cookie stands for them. */
public final class Visitors {

    static final String COOKIE = "uptake-visitor";
    private static final String TOKEN = "[0-9a-f]{48}";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Visitors() {}

    /** The visitor that the request's cookie names. */
    public static Optional<DraftOwner> in(HttpServletRequest request) {
        return Stream.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(token -> token.matches(TOKEN))
                .map(DraftOwner::visitor)
                .findFirst();
    }

    /** The same, or a new visitor whose cookie goes out with the response. */
    public static DraftOwner welcome(HttpServletRequest request, HttpServletResponse response) {
        return in(request).orElseGet(() -> {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            String token = HexFormat.of().formatHex(random);
            ResponseCookie cookie = ResponseCookie.from(COOKIE, token)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .path("/")
                    .maxAge(Duration.ofDays(30))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            return DraftOwner.visitor(token);
        });
    }
}
