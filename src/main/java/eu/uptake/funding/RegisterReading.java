package eu.uptake.funding;

import eu.uptake.platform.Typing;
import eu.uptake.registry.Country;
import eu.uptake.registry.NaceRevision;
import eu.uptake.registry.Names;
import eu.uptake.registry.ReferenceLists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a line of an extract as the aid that it tells of, or says what is wrong with it. */
@Component
class RegisterReading {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_GRANTER = 200;
    private static final int LONGEST_INSTRUMENT = 40;

    private final AidRegulations regulations;
    private final ReferenceLists lists;

    RegisterReading(AidRegulations regulations, ReferenceLists lists) {
        this.regulations = regulations;
        this.lists = lists;
    }

    /** What is wrong with a line, by the last part of its message key. */
    static final class Wrong extends RuntimeException {

        private final String problem;

        Wrong(String problem) {
            super(problem);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    /**
     * An aid as a register tells of it.
     *
     * @param key the undertaking's number, folded
     */
    record Told(
            String key,
            String memberState,
            String granter,
            String regulation,
            @Nullable String instrument,
            BigDecimal equivalent,
            LocalDate grantedOn,
            @Nullable String nace) {}

    /** @throws Wrong if it cannot be read */
    Told read(RegisterFile.Line line, LocalDate today) {
        var day = day(line.cell(RegisterFile.DAY), today);
        return new Told(
                number(line.cell(RegisterFile.UNDERTAKING)),
                state(line.cell(RegisterFile.STATE)),
                words(line.cell(RegisterFile.GRANTER), LONGEST_GRANTER, "granter"),
                regulation(line.cell(RegisterFile.REGULATION), day),
                instrument(line.cell(RegisterFile.INSTRUMENT)),
                amount(line.cell(RegisterFile.AMOUNT)),
                day,
                nace(line.cell(RegisterFile.NACE)));
    }

    private static String number(String cell) {
        var key = Names.number(cell);
        if (key.isEmpty() || cell.length() > LONGEST_NUMBER) {
            throw new Wrong("undertaking");
        }
        return key;
    }

    /** Greece has two codes: EL in the Union's own texts, GR in ISO 3166. */
    private String state(String cell) {
        var code = cell.toUpperCase(Locale.ROOT);
        return lists.countries().stream()
                .filter(Country::member)
                .filter(country ->
                        country.iso2().equals(code) || country.eurostatCode().equals(code))
                .map(Country::iso2)
                .findFirst()
                .orElseThrow(() -> new Wrong("memberState"));
    }

    private static String words(String cell, int longest, String column) {
        if (cell.isBlank() || cell.length() > longest || Typing.hasUnseen(cell)) {
            throw new Wrong(column);
        }
        return cell;
    }

    private String regulation(String cell, LocalDate on) {
        var code = cell.replaceFirst("(?i)^\\(?EU\\)?\\s*(No\\s*)?", "").strip();
        if (regulations.find(code).isEmpty()) {
            throw new Wrong("regulation");
        }
        if (!regulations.isInForce(code, on)) {
            throw new Wrong("notInForce");
        }
        return code;
    }

    private static @Nullable String instrument(String cell) {
        return cell.isBlank() ? null : words(cell, LONGEST_INSTRUMENT, "instrument");
    }

    private static BigDecimal amount(String cell) {
        if (!cell.matches("\\d{1,10}([.,]\\d{1,2})?")) {
            throw new Wrong("amount");
        }
        var amount = new BigDecimal(cell.replace(',', '.'));
        if (amount.signum() == 0) {
            throw new Wrong("amount");
        }
        return amount;
    }

    private static LocalDate day(String cell, LocalDate today) {
        try {
            var day = LocalDate.parse(cell);
            if (day.isAfter(today)) {
                throw new Wrong("future");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Wrong("day");
        }
    }

    private @Nullable String nace(String cell) {
        if (cell.isBlank()) {
            return null;
        }
        if (Arrays.stream(NaceRevision.values())
                .noneMatch(revision -> lists.nace(revision, cell).isPresent())) {
            throw new Wrong("nace");
        }
        return cell;
    }
}
