package eu.uptake.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inspection of every page sees what it is there for. */
@ExtendWith(OneBrowser.class)
class InspectionIT {

    private static final String SOUND = """
            <!DOCTYPE html><html lang="en"><head><title>A page</title>
            <meta http-equiv="Content-Security-Policy" content="script-src 'none'; img-src 'self'">
            </head><body><main><h1>A page</h1>%s</main></body></html>""";

    private Page page;
    private Inspection inspection;
    private static int pages;

    @BeforeEach
    void aPage() {
        page = OneBrowser.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(390, 844))
                .newPage();
        inspection = new Inspection(page);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void findsNothingOnASoundPage() {
        shows("<p>Sound</p>");
        inspection.foundNothing();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            label    | <input name="unlabelled">
            contrast | <p style="color:#ccc;background:#fff">Hardly to be read</p>
            wider    | <div style="width:600px">Wide</div>
            policy   | <img alt="" src="https://elsewhere.example/x.png">
            """)
    void seesWhatIsWrong(String fault, String html) {
        shows(html);
        assertThatThrownBy(inspection::foundNothing).hasMessageContaining(fault);
    }

    /** At an address of its own, since axe looks once at each kind of page. */
    private void shows(String html) {
        var address = "https://inspected.example/page-" + (char) ('a' + pages++);
        page.route(
                address,
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(SOUND.formatted(html))));
        page.navigate(address);
        inspection.inspect();
    }
}
