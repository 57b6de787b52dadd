package eu.uptake.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** The page that somebody wanted before they had to sign in. */
public final class SavedPath {

    private SavedPath() {}

    public static Optional<String> of(HttpServletRequest request) {
        var saved = new HttpSessionRequestCache().getRequest(request, null);
        return Optional.ofNullable(path(saved)).filter(LocalPath::isLocal);
    }

    private static @Nullable String path(@Nullable SavedRequest saved) {
        if (saved == null) {
            return null;
        }
        var url = URI.create(saved.getRedirectUrl());
        return url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
    }
}
