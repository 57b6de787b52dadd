package eu.uptake.funding;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in what companies declare of themselves: ties first, for aid may have gone to a linked enterprise. */
@Component
public class Declarations {

    private final Undertakings undertakings;
    private final AidLedger ledger;

    Declarations(Undertakings undertakings, AidLedger ledger) {
        this.undertakings = undertakings;
        this.ledger = ledger;
    }

    /** Aid of an enterprise that is not named among those that belong to the company. */
    public static class UnknownRecipient extends RuntimeException {

        private final int row;

        UnknownRecipient(int row) {
            super("Row " + row + " names an enterprise that is not linked");
            this.row = row;
        }

        public int row() {
            return row;
        }
    }

    /** @throws UnknownRecipient if aid went to an enterprise that was not named as linked, merged or split */
    public void declare(long company, Declaration declaration) {
        undertakings.linked(company, declaration.linked());
        for (var change : declaration.changes()) {
            switch (change.kind()) {
                case "MERGED" -> undertakings.merged(company, change.other());
                case "SPLIT_OFF" -> undertakings.splitOff(company, change.other(), change.share());
                default -> undertakings.splitFrom(company, change.other(), change.share());
            }
        }
        var known = undertakings.named(company);
        for (int row = 0; row < declaration.received().size(); row++) {
            var aid = declaration.received().get(row);
            var at = row;
            ledger.declare(company, recipient(company, aid, known).orElseThrow(() -> new UnknownRecipient(at)), aid);
        }
    }

    private Optional<Undertaking> recipient(long company, DeclaredAid aid, Map<String, Undertaking> known) {
        return aid.recipient() == null || aid.recipient().isBlank()
                ? Optional.of(undertakings.of(company))
                : Optional.ofNullable(known.get(aid.recipient().strip().toLowerCase(Locale.ROOT)));
    }

    static Map<String, Undertaking> byName(Iterable<Undertaking> undertakings) {
        Map<String, Undertaking> byName = new LinkedHashMap<>();
        undertakings.forEach(one -> byName.putIfAbsent(one.name().toLowerCase(Locale.ROOT), one));
        return byName;
    }
}
