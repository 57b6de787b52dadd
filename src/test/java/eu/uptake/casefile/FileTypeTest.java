package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {

    @TempDir
    Path folder;

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments(SampleFiles.pdf(), "a.exe", FileType.PDF),
                arguments(SampleFiles.png(), "a.pdf", FileType.PNG),
                arguments(SampleFiles.jpeg(), "a.jpg", FileType.JPEG),
                arguments(SampleFiles.webp(), "a", FileType.WEBP),
                arguments(SampleFiles.office("word/document.xml"), "a.zip", FileType.DOCX),
                arguments(SampleFiles.office("xl/workbook.xml"), "a.docx", FileType.XLSX),
                arguments(SampleFiles.office("ppt/presentation.xml"), "a", FileType.PPTX),
                arguments(SampleFiles.openDocument("application/vnd.oasis.opendocument.text"), "a.odt", FileType.ODT),
                arguments(
                        SampleFiles.openDocument("application/vnd.oasis.opendocument.spreadsheet"),
                        "a.ods",
                        FileType.ODS),
                arguments(SampleFiles.text("Größe;Wert\n1;2\n"), "a.csv", FileType.CSV),
                arguments(SampleFiles.text("Größe;Wert\n1;2\n"), "a.txt", FileType.TEXT));
    }

    static Stream<Arguments> notTaken() {
        return Stream.of(
                arguments(SampleFiles.program(), "invoice.pdf"),
                arguments(SampleFiles.text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "a.txt"),
                arguments(
                        SampleFiles.text(
                                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                        "a.png"),
                arguments(SampleFiles.text("#!/bin/sh\nrm -rf /\n"), "a.txt"),
                arguments(SampleFiles.zip("a.txt", "b.txt"), "a.docx"),
                arguments(SampleFiles.office("word/document.xml", "word/vbaProject.bin"), "a.docx"),
                arguments(SampleFiles.office("word/document.xml", "word/VBAPROJECT.BIN"), "a.docx"),
                arguments(SampleFiles.zip("Scripts/python/x.py", "mimetype"), "a.odt"),
                arguments(SampleFiles.declaring("application/vnd.ms-office.vbaProject"), "a.docx"),
                arguments(cut(SampleFiles.openDocument("application/vnd.oasis.opendocument.text")), "a.odt"),
                arguments(SampleFiles.openDocument("application/vnd.oasis.opendocument.graphics"), "a.odt"),
                arguments(SampleFiles.bomb(), "a.docx"),
                arguments(SampleFiles.text("\n\n <HTML><body onload=alert(1)>"), "a.csv"),
                arguments(SampleFiles.text("<?php system($_GET[0]); ?>"), "a.txt"),
                arguments(
                        SampleFiles.text("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"), "a"),
                arguments(SampleFiles.text("{\\rtf1{\\object}}"), "a.txt"),
                arguments(
                        SampleFiles.text("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>1</script>"),
                        "a.txt"),
                arguments(SampleFiles.text("PK\u0003\u0004 and nothing more"), "a.docx"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void isToldByTheContent(byte[] content, String name, FileType type) throws IOException {
        assertThat(FileType.of(file(content), name)).contains(type);
    }

    @ParameterizedTest
    @MethodSource("notTaken")
    void isNotTakenWhateverTheName(byte[] content, String name) throws IOException {
        assertThat(FileType.of(file(content), name)).isEqualTo(Optional.empty());
    }

    @Test
    void takesNoTextForWhatItsNameSays() {
        assertThat(FileType.TEXT.fits("fake.pdf")).isFalse();
        assertThat(FileType.TEXT.fits("notes.csv")).isTrue();
        assertThat(FileType.JPEG.fits("photo.png")).isTrue();
        assertThat(FileType.PDF.fits("scan 3.5")).isTrue();
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 40);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }
}
