package eu.uptake.funding;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.funding.AidLedger.Registered;
import eu.uptake.funding.RegisterLines.Read;
import eu.uptake.funding.RegisterReading.Told;
import eu.uptake.funding.RegisterUndertakings.Found;
import eu.uptake.platform.Actor;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what public registers of small aid say into the ledger: an extract is uploaded, looked at line by line, taken in,
 * and can be taken back as a whole (Regulation (EU) 2023/2831, Article 6: central registers from 2026 on).
 */
@Component
public class AidRegister {

    private static final int LONGEST_NAME = 200;

    private final Extracts extracts;
    private final RegisterLines lines;
    private final Undertakings undertakings;
    private final UndertakingRows undertakingRows;
    private final AidLedger ledger;
    private final Cases cases;
    private final Timeline timeline;

    AidRegister(
            Extracts extracts,
            RegisterLines lines,
            Undertakings undertakings,
            UndertakingRows undertakingRows,
            AidLedger ledger,
            Cases cases,
            Timeline timeline) {
        this.extracts = extracts;
        this.lines = lines;
        this.undertakings = undertakings;
        this.undertakingRows = undertakingRows;
        this.ledger = ledger;
        this.cases = cases;
        this.timeline = timeline;
    }

    /** Somebody was first: the extract has been taken in, taken back or thrown away by now. */
    public static class Moved extends RuntimeException {

        Moved(String id) {
            super("The extract " + id + " is not where it was");
        }
    }

    /** The newest first, without their lines. */
    public List<RegisterExtract> latest() {
        return extracts.latest();
    }

    public Optional<RegisterExtract> find(String id) {
        return extracts.find(id);
    }

    /** What each line would do to the ledger as it is now. */
    public List<RegisterLine> lines(RegisterExtract extract) {
        return lines.of(extract.content()).stream().map(Read::line).toList();
    }

    /**
     * Keeps a file to be looked at; the ledger stays as it is.
     *
     * @return the extract's id
     * @throws Unreadable if it is none
     */
    @Transactional
    public String upload(String fileName, byte[] content, Actor by) {
        var text = RegisterFile.text(content);
        RegisterFile.lines(text);
        var name = fileName.replaceAll("\\p{Cntrl}", "").strip();
        return extracts.add(name.substring(0, Math.min(LONGEST_NAME, name.length())), text, by.name());
    }

    /**
     * Takes in every line that is new here; what is wrong or a stranger's stays out.
     *
     * @return how many lines
     * @throws Moved if it was taken in or thrown away meanwhile
     */
    @Transactional
    public int take(String id, Actor by) {
        extracts.hold();
        var extract = extracts.find(id).orElseThrow(() -> new Moved(id));
        if (!extracts.take(id, by.name())) {
            throw new Moved(id);
        }
        var taken = enter(extract, read -> true);
        extracts.count(id, taken.size());
        Map<Long, BigDecimal> sums = new LinkedHashMap<>();
        taken.stream()
                .filter(one -> one.undertaking().company() != null)
                .forEach(
                        one -> sums.merge(one.undertaking().company(), one.aid().equivalent(), BigDecimal::add));
        sums.forEach((company, sum) -> tell(company, sum, extract.fileName(), by));
        return taken.size();
    }

    /** Of the lines wanted those that are new to the ledger as it is now. */
    private List<Registered> enter(RegisterExtract extract, Predicate<Read> wanted) {
        Map<Found, Undertaking> met = new HashMap<>();
        var entered = lines.of(extract.content()).stream()
                .filter(read -> read.line().finding().isTaken())
                .filter(wanted)
                .map(read -> {
                    var told = Objects.requireNonNull(read.told());
                    var whom = met.computeIfAbsent(Objects.requireNonNull(read.found()), this::undertaking);
                    return new Registered(whom, aid(told), told.nace());
                })
                .toList();
        ledger.register(entered, extract.id());
        return entered;
    }

    private Undertaking undertaking(Found found) {
        return found.company() == null
                ? undertakingRows.get(Objects.requireNonNull(found.id()))
                : undertakings.of(found.company());
    }

    private static DeclaredAid aid(Told told) {
        return new DeclaredAid(
                null,
                told.memberState(),
                told.granter(),
                told.regulation(),
                told.instrument(),
                told.equivalent(),
                told.grantedOn(),
                true);
    }

    /** Who advises the company sees in its history that its headroom is another one now. */
    private void tell(long company, BigDecimal sum, String fileName, Actor by) {
        cases.ofCompany(company).stream()
                .filter(file -> file.status().isOpen())
                .forEach(file -> timeline.add(
                        file,
                        Happening.AID_REGISTERED,
                        new HashMap<>(Map.of("amount", sum.toPlainString(), "file", fileName)),
                        by));
    }

    /**
     * Takes back what the extract brought, unless another one that is taken in says the same.
     *
     * @return how many lines left the ledger
     * @throws Moved if it was taken back already, or never in
     */
    @Transactional
    public int undo(String id, Actor by) {
        extracts.hold();
        if (!extracts.undo(id, by.name())) {
            throw new Moved(id);
        }
        var gone = ledger.takeBack(id);
        return gone.size() - provedByOthers(new HashSet<>(gone));
    }

    /** What others brought too, and was known already then, comes from them now. */
    private int provedByOthers(Set<Long> undertakings) {
        int proved = 0;
        for (var other : undertakings.isEmpty() ? List.<String>of() : extracts.taken()) {
            var extract = extracts.find(other).orElseThrow();
            var entered = enter(
                    extract,
                    read -> undertakings.contains(
                            Objects.requireNonNull(read.found()).id()));
            extracts.count(other, Objects.requireNonNullElse(extract.taken(), 0) + entered.size());
            proved += entered.size();
        }
        return proved;
    }

    /** @throws Moved if it was taken in meanwhile */
    @Transactional
    public void discard(String id) {
        if (!extracts.discard(id)) {
            throw new Moved(id);
        }
    }
}
