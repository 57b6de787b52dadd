package eu.uptake.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Chromium for every browser test of a run; closed when the last of them is over. */
public final class OneBrowser implements BeforeAllCallback {

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var playwright = Browsers.playwright();
            return new Running(playwright, Browsers.launch(playwright));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        Browsers.chromium();
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneBrowser.class))
                .computeIfAbsent("browser", unseen -> Running.start(), Running.class);
    }

    public static Browser browser() {
        return running.browser();
    }
}
