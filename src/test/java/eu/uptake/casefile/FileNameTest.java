package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
        "CON, _CON",
        "nul.txt, _nul.txt",
        "Com1.tar.gz, _Com1.tar.gz",
        "aux .pdf, _aux .pdf",
        "console.log.txt, console.log.txt",
        "file.txt::$DATA, file.txt_$DATA",
        "\\\\server\\share\\a.pdf, a.pdf",
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

    @Test
    void cutsNoCharacterInTwo() {
        var name = FileName.clean("x".repeat(145) + "\uD83D\uDE00".repeat(20) + ".pdf");

        assertThat(name).endsWith(".pdf").hasSizeLessThanOrEqualTo(150);
        assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}
