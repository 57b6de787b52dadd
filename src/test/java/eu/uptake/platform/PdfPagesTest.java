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
            <html lang="en"><head><title>A page</title><meta name="author" content="a"/><meta name="subject" content="s"/>
            <meta name="description" content="d"/><style>@page {font-family: "DejaVu Sans"} * {font-family: "DejaVu Sans"}</style>
            </head><body><h1>A page</h1><p th:text="${text}">text</p></body></html>""";

    private final PdfPages pages;

    PdfPagesTest() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        pages = new PdfPages(engine);
    }

    private String written(String text) throws Exception {
        var pdf = pages.render(PAGE, Map.of("text", text), Locale.ENGLISH);
        Archivable.check(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void writesTheLettersOfEveryMemberState() throws Exception {
        var text = "Ψηφιακή Υφαντουργία · Zażółć gęślą jaźń · Árvíztűrő tükörfúrógép · Българска тъкачница · 1 200 €";

        assertThat(written(text)).contains(text);
    }

    @Test
    void keepsToTheStandardWhateverPeoplePasteIn() throws Exception {
        assertThat(written("Bad \u0000\u0007\uD83D characters, a 🙂 and a 漢字, <b>&amp; no tag</b>"))
                .contains("<b>&amp; no tag</b>");
    }
}
