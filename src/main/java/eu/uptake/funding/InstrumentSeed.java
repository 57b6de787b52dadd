package eu.uptake.funding;

import eu.uptake.funding.Instruments.Changed;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Puts the instruments that come with the product ({@code instruments.csv}) into an empty register. They are kinds in
 * general and plain examples; each says so in its source.
 */
@Component
class InstrumentSeed implements InitializingBean {

    private final Instruments instruments;

    InstrumentSeed(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public void afterPropertiesSet() {
        if (!instruments.all().isEmpty()) {
            return;
        }
        for (var seed : seeds()) {
            try {
                instruments.add(seed, null);
            } catch (Changed e) { // another node seeds at the same time
                continue;
            }
        }
    }

    static List<Instrument> seeds() {
        return Sheets.read("instruments.csv", InstrumentSeed::instrument);
    }

    private static Instrument instrument(CSVRecord line) {
        return new Instrument(
                line.get("code"),
                1,
                line.get("name"),
                line.get("granter"),
                line.get("kind"),
                Sheets.several(line.get("countries")),
                Sheets.several(line.get("regions")),
                Sheets.several(line.get("sizes")),
                Sheets.several(line.get("activities")),
                Sheets.several(line.get("ecosystems")),
                Sheets.several(line.get("technologies")),
                Sheets.whole(line.get("trl_from")),
                Sheets.whole(line.get("trl_to")),
                Sheets.amount(line.get("amount_from")),
                Sheets.amount(line.get("amount_to")),
                Sheets.amount(line.get("intensity")),
                line.get("aid_basis"),
                Sheets.day(line.get("opens_on")),
                Sheets.day(line.get("closes_on")),
                Integer.parseInt(line.get("effort_days")),
                line.get("eligible_costs"),
                line.get("link").isEmpty() ? null : line.get("link"),
                line.get("language"),
                LocalDate.parse(line.get("checked_on")),
                line.get("source"),
                false);
    }
}
