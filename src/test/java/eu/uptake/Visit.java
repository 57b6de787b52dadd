package eu.uptake;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Keeps the session's cookie from one request to the next, as a browser does: {@code .with(visit)}, {@code .andDo(visit)}. */
public final class Visit implements RequestPostProcessor, ResultHandler {

    private static final String COOKIE = "uptake";

    private @Nullable Cookie cookie;

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        var kept = cookie;
        if (kept != null) {
            var others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            var all = Arrays.copyOf(others, others.length + 1);
            all[others.length] = kept;
            request.setCookies(all);
        }
        return request;
    }

    @Override
    public void handle(MvcResult result) {
        var sent = result.getResponse().getCookie(COOKIE);
        if (sent != null) {
            cookie = sent.getMaxAge() == 0 ? null : sent;
        }
    }

    /** What the browser holds of the session; nothing before it began and after it ended. */
    public @Nullable Cookie cookie() {
        return cookie;
    }
}
