package eu.uptake.funding;

import eu.uptake.platform.Actor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of funding instruments. An application keeps the version it was chosen in. */
@Component
public class Instruments {

    private final List<InstrumentKind> kinds = Sheets.read(
            "instrument_kinds.csv",
            line -> new InstrumentKind(
                    line.get("code"),
                    line.get("label_en"),
                    line.get("label_fr"),
                    line.get("public").equals("1")));
    private final InstrumentRows rows;
    private final Clock clock;

    Instruments(InstrumentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Somebody else was first: the instrument has another version by now, or its code is taken. */
    public static class Changed extends RuntimeException {

        Changed(String code) {
            super("Another version of " + code + " was written meanwhile");
        }
    }

    public List<InstrumentKind> kinds() {
        return kinds;
    }

    /** The current versions, by name, those that are retired included. */
    public List<Instrument> all() {
        return rows.current();
    }

    /** Those that an application can go for. */
    public List<Instrument> offered() {
        return all().stream().filter(one -> !one.retired()).toList();
    }

    public Optional<Instrument> find(String code) {
        return rows.current(code);
    }

    /** In the version that was chosen, or the current one where none was noted. */
    public Optional<Instrument> find(String code, @Nullable Integer version) {
        return version == null ? find(code) : rows.get(code, version);
    }

    /** Newest first. */
    public List<InstrumentVersion> versions(String code) {
        return rows.versions(code);
    }

    /** The name that people read: that of the kind in their language where it stands for a kind as such. */
    public String name(Instrument instrument, Locale reader) {
        return instrument.isGeneric()
                ? kind(instrument.kind()).map(kind -> kind.label(reader)).orElse(instrument.name())
                : instrument.name();
    }

    public Optional<InstrumentKind> kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    public boolean isPublic(Instrument instrument) {
        return kind(instrument.kind()).map(InstrumentKind::isPublic).orElse(true);
    }

    /** @throws Changed if there is one of that code */
    @Transactional
    public void add(Instrument instrument, @Nullable Actor by) {
        if (!rows.versions(instrument.code()).isEmpty()) {
            throw new Changed(instrument.code());
        }
        write(instrument, by);
    }

    /**
     * Writes a version after the one that was changed, which stays.
     *
     * @param instrument with the number of the next version
     * @throws Changed if that is not the next any more
     */
    @Transactional
    public void change(Instrument instrument, Actor by) {
        if (!rows.end(instrument.code(), instrument.version() - 1, clock.instant())) {
            throw new Changed(instrument.code());
        }
        write(instrument, by);
    }

    private void write(Instrument instrument, @Nullable Actor by) {
        try {
            rows.insert(
                    instrument, by == null ? null : by.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (DuplicateKeyException e) {
            throw new Changed(instrument.code());
        }
    }
}
