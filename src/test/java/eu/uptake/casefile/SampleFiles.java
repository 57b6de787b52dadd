package eu.uptake.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least content by which each type of file is known. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] png() {
        return HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000");
    }

    static byte[] jpeg() {
        return HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000");
    }

    static byte[] webp() {
        return "RIFF\u0010\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] program() {
        return HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b800000000000000400000000000000000");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] office(String part, String... more) {
        return zip("[Content_Types].xml", part, more);
    }

    static byte[] zip(String first, String second, String... more) {
        return archive(zip -> {
            put(zip, first, "<x/>");
            put(zip, second, "<x/>");
            for (var name : more) {
                put(zip, name, "x");
            }
        });
    }

    /** A text document one part of which is declared to be of that type. */
    static byte[] declaring(String type) {
        return archive(zip -> {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types><Override PartName=\"/word/m.bin\" ContentType=\"" + type + "\"/></Types>");
            put(zip, "word/document.xml", "<x/>");
            put(zip, "word/m.bin", "x");
        });
    }

    static byte[] openDocument(String type) {
        return archive(zip -> {
            put(zip, "mimetype", type);
            put(zip, "content.xml", "<x/>");
        });
    }

    /** A small file that says it is a document, and unpacks to a hundred megabytes wherever one looks. */
    static byte[] bomb() {
        return archive(zip -> {
            for (var name : new String[] {"[Content_Types].xml", "word/document.xml", "mimetype"}) {
                zip.putNextEntry(new ZipEntry(name));
                var zeros = new byte[1_000_000];
                for (int n = 0; n < 100; n++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        });
    }

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private static byte[] archive(Filling filling) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            filling.fill(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
