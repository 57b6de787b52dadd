package eu.uptake.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: the one switched to, else the person's own, else what the browser asks for. */
public class Languages implements LocaleResolver {

    /** English as Europe writes its dates. */
    public static final List<Locale> SPOKEN = List.of(Locale.UK, Locale.FRENCH);

    private static final String COOKIE = "lang";
    private static final String SWITCHED = Languages.class.getName() + ".switched";

    private final ApplicationEventPublisher events;

    Languages(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return switched(request)
                .or(() -> Optional.ofNullable(Frame.actor()).flatMap(actor -> spoken(actor.language())))
                .orElseGet(() -> asked(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale wanted) {
        var language = wanted == null ? Optional.<Locale>empty() : spoken(wanted);
        if (language.isEmpty() || response == null) {
            return;
        }
        request.setAttribute(SWITCHED, language.get());
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, language.get()).toString());
        var actor = Frame.actor();
        if (actor != null) {
            events.publishEvent(new LanguageChosen(actor, language.get()));
        }
    }

    private static Optional<Locale> switched(HttpServletRequest request) {
        if (request.getAttribute(SWITCHED) instanceof Locale locale) {
            return Optional.of(locale);
        }
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .map(Locale::forLanguageTag)
                .flatMap(Languages::spoken);
    }

    private static Locale asked(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return header == null
                    ? SPOKEN.get(0)
                    : Locale.LanguageRange.parse(header).stream()
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .flatMap(wanted -> spoken(wanted).stream())
                            .findFirst()
                            .orElse(SPOKEN.get(0));
        } catch (IllegalArgumentException e) { // a header nobody can read asks for nothing
            return SPOKEN.get(0);
        }
    }

    private static Optional<Locale> spoken(Locale locale) {
        return SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    private static ResponseCookie cookie(HttpServletRequest request, Locale locale) {
        return ResponseCookie.from(COOKIE, locale.getLanguage())
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Lax")
                .build();
    }
}
