package eu.uptake.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must hold on every page that anybody comes to: nothing in the console, no break of the content security policy,
 * nothing wider than the window, no violation that axe finds. Axe looks once at each kind of page and colour scheme.
 */
final class Inspection {

    private static final String REPORT = """
            document.addEventListener('securitypolicyviolation', event =>
              console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`));""";
    private static final Pattern STATUS = Pattern.compile("Failed to load resource.*status of (\\d{3}).*");
    private static final Set<String> SEEN = new HashSet<>();

    private final Page page;
    private final Set<Integer> expected = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Inspection(Page page) {
        this.page = page;
        page.addInitScript(REPORT);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> faults.add(page.url() + " " + error));
    }

    void expect(int status) {
        expected.add(status);
    }

    void inspect() {
        page.waitForLoadState();
        fits();
        if (SEEN.add(kind() + " light")) {
            axe("light");
        }
    }

    void inspectInTheDark() {
        if (!SEEN.add(kind() + " dark")) {
            return;
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator("html[data-bs-theme=dark]").waitFor();
        axe("dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    void foundNothing() {
        assertThat(faults).isEmpty();
    }

    private void fits() {
        var wide = (Integer)
                page.evaluate("() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) {
            faults.add(page.url() + " is " + wide + " px wider than the window");
        }
    }

    private void axe(String scheme) {
        // the mark of bpmn.io stays as it is, by its licence
        var found = new AxeBuilder(page)
                .options(violationsOnly())
                .setLegacyMode(true) // every frame is ours: there is none
                .exclude(List.of(".fjs-powered-by"))
                .exclude(List.of(".bjs-powered-by"))
                .analyze();
        found.getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> faults.add("%s (%s): %s %s %s"
                                .formatted(
                                        page.url(),
                                        scheme,
                                        rule.getId(),
                                        node.getTarget(),
                                        node.getFailureSummary()))));
    }

    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private String kind() {
        var heading = page.locator("h1");
        var path = page.url().replaceAll("https?://[^/]+|[?#].*", "").replaceAll("[^/]*\\d[^/]*", "*");
        var width = page.viewportSize().width < 600 ? "narrow" : "wide";
        return path + " " + width + " "
                + (path.contains("tasks") && heading.count() > 0
                        ? heading.first().textContent()
                        : "");
    }

    private void hear(ConsoleMessage message) {
        if (!message.type().equals("error")) {
            return;
        }
        var status = STATUS.matcher(message.text());
        if (status.matches() && expected.contains(Integer.valueOf(status.group(1)))) {
            return;
        }
        faults.add(page.url() + " " + message.text() + " " + message.location());
    }
}
