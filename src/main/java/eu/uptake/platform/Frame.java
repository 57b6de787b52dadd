package eu.uptake.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the page frame shows around every page: where one can go, in which language, and who is signed in. */
public class Frame {

    /** An entry of the navigation as drawn. */
    public record Link(String path, String key, boolean current) {}

    /** A language the pages speak, named in itself. */
    public record Tongue(String code, String name, String address, boolean current) {}

    private static final Set<String> STAFF =
            Set.of("advisor", "business-advisor", "funding-advisor", "cluster-manager", "coordinator");
    private static final Set<String> CASE_WORKERS =
            Set.of("advisor", "business-advisor", "funding-advisor", "cluster-manager");
    private static final Set<String> CENTRE = Set.of("advisor", "business-advisor", "funding-advisor");
    private static final List<NavEntry> ENTRIES = List.of(
            new NavEntry("/work", "nav.work", STAFF),
            new NavEntry("/work/cases", "nav.cases", CASE_WORKERS),
            new NavEntry("/monitor/cases", "nav.cases", Set.of("coordinator")),
            new NavEntry("/work/hours", "nav.hours", CENTRE),
            new NavEntry("/work/instruments", "nav.instruments", Set.of("funding-advisor")),
            new NavEntry("/work/register", "nav.registerSme", STAFF),
            new NavEntry("/monitor", "nav.overview", Set.of("coordinator")),
            new NavEntry("/monitor/processes", "nav.processes", Set.of("coordinator")),
            new NavEntry("/ledger", "nav.ledger", Set.of("coordinator")),
            new NavEntry("/admin/people", "nav.people", Set.of("coordinator", "admin")),
            new NavEntry("/admin/health", "nav.health", Set.of("admin")),
            new NavEntry("/portal", "nav.portal", Set.of("sme")),
            new NavEntry("/portal/documents", "nav.documents", Set.of("sme")),
            new NavEntry("/portal/data", "nav.data", Set.of("sme")),
            new NavEntry("/register", "nav.register", Set.of()),
            new NavEntry("/sign-in", "nav.login", Set.of()));

    public List<Link> links() {
        var path = path();
        var entries = ENTRIES.stream().filter(entry -> entry.isFor(roles())).toList();
        var current = entries.stream()
                .map(NavEntry::path)
                .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return entries.stream()
                .map(entry -> new Link(entry.path(), entry.key(), entry.path().equals(current)))
                .toList();
    }

    public List<Tongue> tongues() {
        var spoken = LocaleContextHolder.getLocale().getLanguage();
        return Languages.SPOKEN.stream()
                .map(locale -> new Tongue(
                        locale.getLanguage(),
                        named(locale),
                        here(locale),
                        locale.getLanguage().equals(spoken)))
                .toList();
    }

    /** Name of who is signed in, or null. */
    public @Nullable String name() {
        var actor = actor();
        return actor == null ? null : actor.name();
    }

    /** Roles of who is signed in, in a fixed order. */
    public List<String> roleNames() {
        return roles().stream().sorted().toList();
    }

    public boolean has(String role) {
        return roles().contains(role);
    }

    /** The path of the page in view, without context path and query. */
    public String path() {
        var request = request();
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = original == null ? request.getRequestURI() : original.toString();
        return path.substring(request.getContextPath().length());
    }

    private Set<String> roles() {
        var actor = actor();
        return actor == null ? Set.of() : actor.roles();
    }

    private static String named(Locale locale) {
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private String here(Locale locale) {
        return UriComponentsBuilder.fromPath(path())
                .query(request().getQueryString())
                .replaceQueryParam("lang", locale.getLanguage())
                .build()
                .toUriString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    static @Nullable Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor()
                : null;
    }
}
