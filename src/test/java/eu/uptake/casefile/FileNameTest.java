package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\ada\\plan.pdf, plan.pdf",
        "..\\..\\web.xml, web.xml",
        ".htaccess, htaccess",
        "Angebot 2026 (Köln).pdf, Angebot 2026 (Köln).pdf",
        "a<b>:c.txt, a_b_c.txt",
        "/, file",
        "..., file"
    })
    void keepsOnlyTheName(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(FileName.clean("in\u202Evoice\u0000\r\n.pdf")).isEqualTo("invoice.pdf");
    }

    @Test
    void shortensALongNameAndKeepsItsEnding() {
        assertThat(FileName.clean("x".repeat(400) + ".docx")).hasSize(150).endsWith("x.docx");
    }
}
