package eu.uptake.platform;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The shapes of a font's characters: what stands in a drawing needs no font where it is read. */
final class Glyphs {

    private final TrueTypeFont font;
    private final CmapLookup codes;
    private final double unit;

    Glyphs(InputStream file) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            codes = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the units of the size. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / unit;
    }

    /** The text beginning at that point of its base line; y grows downwards. */
    synchronized Shape outline(String text, double size, double x, double y) {
        var whole = new Path2D.Double();
        double at = x;
        for (var code : text.codePoints().toArray()) {
            var place = new AffineTransform(size / unit, 0, 0, -size / unit, at, y);
            whole.append(shape(code).getPathIterator(place), false);
            at += advance(code) * size / unit;
        }
        return whole;
    }

    private Shape shape(int code) {
        try {
            var glyph = font.getGlyph().getGlyph(codes.getGlyphId(code));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized double advance(int code) {
        try {
            return font.getAdvanceWidth(codes.getGlyphId(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
