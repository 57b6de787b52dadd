package eu.uptake.platform;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws a radar chart into a document, as lines and not as a picture of points. The element's {@code data-chart} holds
 * axes, series and the end of every axis; its {@code alt} says what it shows, and a table beside it all its figures.
 */
class RadarDrawing implements FSObjectDrawer {

    static final String TYPE = "application/x-radar";

    private static final Color INK = new Color(0x17202a);
    private static final Color LINE = new Color(0xccd3da);
    private static final Color FILLED = new Color(0xe3f0ee);
    private static final Color[] COLOURS = {new Color(0x0b5f59), new Color(0x6b7684), new Color(0xb8431c), INK};
    private static final float[][] DASHES = {null, {6, 3}, {2, 2}, {8, 3, 2, 3}};
    private static final int RINGS = 4;
    private static final float SIZE = 9;
    private static final int FOLD = 22;

    private final Glyphs glyphs;

    RadarDrawing(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    private record Series(String name, List<Double> values) {}

    private record Chart(List<String> axes, List<Series> series, double most) {}

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var chart = JsonMapper.shared().readValue(element.getAttribute("data-chart"), Chart.class);
        var wide = (float) width / dotsPerPixel;
        var high = (float) height / dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, wide, high, onto -> draw(chart, onto, wide, high));
        return null;
    }

    private void draw(Chart chart, Graphics2D onto, double width, double height) {
        var legend = SIZE * 3.2;
        var centre = new Point2D.Double(width / 2, (height - legend) / 2);
        var radius = (height - legend) / 2 - SIZE * 3.2;
        if (!chart.series().isEmpty()) {
            onto.setPaint(FILLED);
            onto.fill(line(chart, chart.series().get(0), centre, radius));
        }
        grid(chart, onto, centre, radius);
        for (int at = 0; at < chart.series().size(); at++) {
            series(chart, at, onto, centre, radius);
        }
        legend(chart, onto, width, height - SIZE * 0.8);
    }

    private void grid(Chart chart, Graphics2D onto, Point2D centre, double radius) {
        onto.setStroke(new BasicStroke(0.6f));
        for (int ring = 1; ring <= RINGS; ring++) {
            onto.setPaint(LINE);
            onto.draw(closed(chart, centre, radius * ring / RINGS));
        }
        for (int axis = 0; axis < chart.axes().size(); axis++) {
            var end = place(axis, chart, centre, radius);
            onto.setPaint(LINE);
            onto.draw(new Line2D.Double(centre, end));
            onto.setPaint(INK);
            name(chart.axes().get(axis), onto, place(axis, chart, centre, radius + SIZE), centre);
        }
    }

    /** Beside the end of its axis: to the left of it, to the right, or in the middle above and below. */
    private void name(String name, Graphics2D onto, Point2D at, Point2D centre) {
        var lines = folded(name);
        var aside = at.getX() - centre.getX();
        var above = at.getY() < centre.getY();
        var middle = Math.abs(aside) < SIZE;
        var y = at.getY()
                + SIZE * 0.3
                - (middle ? (above ? lines.size() - 1 : -0.6) : (lines.size() - 1) / 2.0) * SIZE * 1.2;
        for (var line : lines) {
            var length = glyphs.width(line, SIZE);
            var x = middle ? at.getX() - length / 2 : aside < 0 ? at.getX() - length : at.getX();
            onto.fill(glyphs.outline(line, SIZE, x, y));
            y += SIZE * 1.2;
        }
    }

    private static List<String> folded(String name) {
        List<String> lines = new ArrayList<>();
        for (var word : name.split(" ")) {
            var last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (!lines.isEmpty() && last.length() + 1 + word.length() <= FOLD) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static void series(Chart chart, int at, Graphics2D onto, Point2D centre, double radius) {
        var series = chart.series().get(at);
        onto.setPaint(COLOURS[at % COLOURS.length]);
        onto.setStroke(stroke(at));
        onto.draw(line(chart, series, centre, radius));
        for (int axis = 0; axis < chart.axes().size(); axis++) {
            var point = place(axis, chart, centre, radius * series.values().get(axis) / chart.most());
            onto.fill(new Ellipse2D.Double(point.getX() - 1.8, point.getY() - 1.8, 3.6, 3.6));
        }
    }

    private static BasicStroke stroke(int at) {
        var dash = DASHES[at % DASHES.length];
        return dash == null
                ? new BasicStroke(1.6f)
                : new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private void legend(Chart chart, Graphics2D onto, double width, double y) {
        var gap = SIZE * 1.6;
        var sample = SIZE * 2.4;
        var whole = chart.series().stream()
                .mapToDouble(series -> sample + SIZE * 0.6 + glyphs.width(series.name(), SIZE) + gap)
                .sum();
        var x = (width - whole + gap) / 2;
        for (int at = 0; at < chart.series().size(); at++) {
            var name = chart.series().get(at).name();
            onto.setPaint(COLOURS[at % COLOURS.length]);
            onto.setStroke(stroke(at));
            onto.draw(new Line2D.Double(x, y - SIZE * 0.35, x + sample, y - SIZE * 0.35));
            onto.setPaint(INK);
            onto.fill(glyphs.outline(name, SIZE, x + sample + SIZE * 0.6, y));
            x += sample + SIZE * 0.6 + glyphs.width(name, SIZE) + gap;
        }
    }

    private static Path2D line(Chart chart, Series series, Point2D centre, double radius) {
        var path = new Path2D.Double();
        for (int axis = 0; axis < chart.axes().size(); axis++) {
            add(path, axis, place(axis, chart, centre, radius * series.values().get(axis) / chart.most()));
        }
        path.closePath();
        return path;
    }

    private static Path2D closed(Chart chart, Point2D centre, double radius) {
        var path = new Path2D.Double();
        for (int axis = 0; axis < chart.axes().size(); axis++) {
            add(path, axis, place(axis, chart, centre, radius));
        }
        path.closePath();
        return path;
    }

    private static void add(Path2D path, int axis, Point2D point) {
        if (axis == 0) {
            path.moveTo(point.getX(), point.getY());
        } else {
            path.lineTo(point.getX(), point.getY());
        }
    }

    /** The first axis points up, the others follow to the left, as on the pages. */
    private static Point2D place(int axis, Chart chart, Point2D centre, double radius) {
        var angle = Math.PI / 2 + 2 * Math.PI * axis / chart.axes().size();
        return new Point2D.Double(centre.getX() + radius * Math.cos(angle), centre.getY() - radius * Math.sin(angle));
    }
}
