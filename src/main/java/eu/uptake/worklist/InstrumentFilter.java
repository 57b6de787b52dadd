package eu.uptake.worklist;

import eu.uptake.funding.Instrument;
import eu.uptake.registry.Names;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which instruments of the register are wanted; what a browser left out restricts nothing. */
record InstrumentFilter(String q, String kind, String country, boolean open, boolean retired) {

    static InstrumentFilter of(
            @Nullable String q, @Nullable String kind, @Nullable String country, boolean open, boolean retired) {
        return new InstrumentFilter(text(q, 100), text(kind, 20), text(country, 2), open, retired);
    }

    private static String text(@Nullable String sent, int longest) {
        return sent == null ? "" : sent.substring(0, Math.min(longest, sent.length()));
    }

    boolean takes(Instrument one, String name, LocalDate today) {
        return one.retired() == retired
                && (kind.isEmpty() || one.kind().equals(kind))
                && (country.isEmpty()
                        || one.countries().isEmpty()
                        || one.countries().contains(country.toUpperCase(Locale.ROOT)))
                && (!open || isOpen(one, today))
                && Names.fold(name + " " + one.granter() + " " + one.code()).contains(Names.fold(q));
    }

    private static boolean isOpen(Instrument one, LocalDate today) {
        var opens = one.opensOn();
        var closes = one.closesOn();
        return (opens == null || !opens.isAfter(today)) && (closes == null || !closes.isBefore(today));
    }
}
