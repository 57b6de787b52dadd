package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PdfPagesTest {

    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A report</title>
            <meta name="subject" content="s" /><meta name="author" content="a" /><meta name="description" content="d" />
            <bookmarks><bookmark name="Top" href="#top" /></bookmarks>
            <style>* { font-family: "DejaVu Sans"; } @page { size: A4 }</style></head>
            <body id="top"><h1 th:text="${word}">Word</h1><table><tr><th>A</th></tr><tr><td>1</td></tr></table></body>
            </html>""";

    private final PdfPages pages = new PdfPages(engine());

    private static SpringTemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }

    @Test
    void writesEveryScriptOfEuropeWithFontsOfItsOwn() throws Exception {
        var pdf = pages.render(PAGE, Map.of("word", "Zażółć Ψηφιακή Будет € “ç”"), Locale.ENGLISH);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Zażółć Ψηφιακή Будет € “ç”");
        }
    }

    @Test
    void isFitForArchives() throws Exception {
        assertThat(ArchiveCheck.complaints(pages.render(PAGE, Map.of("word", "Rapport €"), Locale.FRENCH)))
                .isEmpty();
    }
}
