package eu.uptake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.uptake.browser.OneBrowser;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The browser's side of forms/parity.json: each case drawn, filled with the posted answers, and submitted. */
@ExtendWith(OneBrowser.class)
class FormParityIT {

    private static FormServer server;
    private static Page page;
    private static final List<String> VIOLATIONS = new CopyOnWriteArrayList<>();

    private final FormTexts texts = new FormTexts();

    @BeforeAll
    static void drawAllForms() throws IOException {
        server = new FormServer();
        server.destination = "#done";
        cases().forEach(one -> {
            server.show(key(one), one.schema(), one.context());
            server.drafts.save(FormServer.OWNER, key(one), "test-form", one.posted());
        });
        page = OneBrowser.browser()
                .newPage(new Browser.NewPageOptions().setLocale("en-GB").setTimezoneId("Europe/Brussels"));
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                VIOLATIONS.add(message.text());
            }
        });
        page.navigate(server.url("/form/all"));
        page.waitForFunction("() => !document.querySelector('[data-form-submit][disabled]')");
    }

    @AfterAll
    static void close() {
        page.close();
        server.close();
    }

    static Stream<ParityCase> cases() throws IOException {
        return ParityCase.all();
    }

    private static String key(ParityCase one) {
        return "case-" + Integer.toHexString(one.name().hashCode());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void browserTreatsTheCaseAsTheServerDoes(ParityCase one) {
        server.posts.clear();
        Locator form = page.locator("#" + key(one));

        form.locator("[data-form-submit]").click();
        page.waitForCondition(() -> server.accepted.containsKey(key(one))
                || form.locator(".form-summary").isVisible());

        judge(one, form);
        assertThat(VIOLATIONS).isEmpty();
    }

    private void judge(ParityCase one, Locator form) {
        switch (one.browser()) {
            case "same" -> {
                if (one.errors().isEmpty()) {
                    assertThat(shown(form)).isEmpty();
                    assertThat(ParityTest.asJson(server.accepted.get(key(one))))
                            .isEqualTo(ParityTest.asJson(one.answers()));
                } else {
                    assertThat(shown(form)).isEqualTo(expected(one));
                    assertThat(server.posts)
                            .as("what should not have been sent")
                            .isEmpty();
                }
            }
            case "passes" -> {
                assertThat(server.posts).hasSize(1);
                assertThat(shown(form)).isEqualTo(expected(one));
            }
            default -> assertThat(server.accepted).containsKey(key(one));
        }
    }

    private List<String> expected(ParityCase one) {
        var checked = FormFixtures.forms().check(one.schema(), one.posted(), one.context());
        return ((Checked.Rejected) checked)
                .errors().stream()
                        .map(error -> label(error) + ": " + texts.message(error, Locale.ENGLISH))
                        .toList();
    }

    private static String label(FieldError error) {
        StringBuilder label = new StringBuilder(error.label());
        Stream.of(error.path().split("\\."))
                .filter(segment -> segment.matches("\\d+"))
                .forEach(row -> label.append(' ').append(Integer.parseInt(row) + 1));
        return label.toString();
    }

    private static List<String> shown(Locator form) {
        return form.locator(".form-summary li").allTextContents();
    }
}
