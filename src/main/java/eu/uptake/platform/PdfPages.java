package eu.uptake.platform;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Documents for archives: a template, which must be well-formed XML once it is filled in, as a tagged PDF/A-2a with its
 * fonts; a radar chart is an {@code object} of the type {@value RadarDrawing#TYPE}. The template's pages and texts use the font family {@value #FAMILY}; its head has title, subject, author and
 * description. Nothing that the page names is fetched from anywhere.
 */
@Component
public class PdfPages {

    private static final String FAMILY = "DejaVu Sans";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** What people can paste into a form and XML cannot hold. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;
    private final FSObjectDrawerFactory drawings;

    PdfPages(ITemplateEngine templates) {
        this.templates = templates;
        var known = new DefaultObjectDrawerFactory();
        known.registerDrawer(RadarDrawing.TYPE, new RadarDrawing(new Glyphs(font("DejaVuSans.ttf"))));
        this.drawings = known;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** @param locale of the texts; moments in the template are told in it as well */
    public byte[] render(String template, Map<String, Object> model, Locale locale) {
        var reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return write(template, templates.process(template, new Context(locale, model)));
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    private byte[] write(String template, String page) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        for (var step : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, step);
        }
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useObjectDrawerFactory(drawings);
        builder.withHtmlContent(UNWRITABLE.matcher(page).replaceAll(""), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + template, e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PdfPages.class.getResourceAsStream(FONTS + file), file);
    }
}
