package eu.uptake.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Small real files: a page of PDF with a few lines, and a picture. */
final class Paper {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;

    private Paper() {}

    /** A page in PDF 1.4; letters beyond Latin-1 become question marks. */
    static byte[] pdf(String title, List<String> lines) {
        var text = new StringBuilder("BT /F 18 Tf 60 760 Td (" + escaped(title) + ") Tj /F 11 Tf");
        lines.forEach(line -> text.append(" 0 -24 Td (").append(escaped(line)).append(") Tj"));
        text.append(" ET");
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int n = 0; n < objects.size(); n++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append("%d 0 obj\n%s\nendobj\n".formatted(n + 1, objects.get(n)));
        }
        var start = file.length();
        file.append(table).append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A grey picture with a lighter field, standing for a photograph. */
    static byte[] png(int shade) {
        var rows = new ByteArrayOutputStream();
        for (int y = 0; y < HEIGHT; y++) {
            rows.write(0);
            for (int x = 0; x < WIDTH; x++) {
                var light = x > 20 && x < 76 && y > 14 && y < 50;
                rows.write((light ? 190 : 70) + (shade + x + y) % 40);
            }
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(PNG);
        var header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put((byte) 8);
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", deflated(rows.toByteArray()));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var check = new CRC32();
        check.update(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] deflated(byte[] data) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(data);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        var latin = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        return latin.replaceAll("([()\\\\])", "\\\\$1");
    }
}
