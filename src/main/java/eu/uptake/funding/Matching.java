package eu.uptake.funding;

import eu.uptake.funding.Match.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares instruments with what a company looks for. What is a must and how much each point weighs stands in
 * {@code match_criteria.csv}; here stands only how a criterion is looked at.
 */
@Component
public class Matching {

    /** What is not known, or open to all, is worth less than what fits and more than what does not. */
    private static final double OPEN_TO_ALL = 0.7;

    private static final double UNKNOWN = 0.5;
    private static final double MOST_EFFORT = 30;

    private record Criterion(String code, boolean must, int weight, LocalDate validFrom) {}

    /** How far a criterion is met, 0 to 1, and why. */
    private record Look(double part, String why, List<String> about) {
        static Look of(double part, String why, @Nullable Object... about) {
            return new Look(part, why, Arrays.stream(about).map(String::valueOf).toList());
        }
    }

    private final List<Criterion> criteria = Sheets.read(
            "match_criteria.csv",
            line -> new Criterion(
                    line.get("criterion"),
                    line.get("must").equals("1"),
                    Integer.parseInt(line.get("weight")),
                    LocalDate.parse(line.get("valid_from"))));

    /** Best first; what fails a must comes after all that fits. */
    public List<Match> of(List<Instrument> instruments, Sought sought) {
        var valid = criteria.stream()
                .filter(criterion -> !criterion.validFrom().isAfter(sought.on()))
                .collect(Collectors.groupingBy(
                        Criterion::code,
                        LinkedHashMap::new,
                        Collectors.maxBy(Comparator.comparing(Criterion::validFrom))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return instruments.stream()
                .map(instrument -> new Match(
                        instrument,
                        valid.stream()
                                .map(criterion -> point(criterion, instrument, sought))
                                .toList()))
                .sorted(Comparator.comparing(Match::fits)
                        .thenComparing(Match::score)
                        .reversed()
                        .thenComparing(match -> match.instrument().name()))
                .toList();
    }

    private static Point point(Criterion criterion, Instrument instrument, Sought sought) {
        var look = look(criterion.code(), instrument, sought);
        var of = criterion.must() ? 1 : criterion.weight();
        var got = criterion.must() ? (look.part() > 0 ? 1 : 0) : (int) Math.round(look.part() * of);
        return new Point(
                criterion.code(), criterion.must(), got, of, criterion.code() + "." + look.why(), look.about());
    }

    private static Look look(String criterion, Instrument instrument, Sought sought) {
        return switch (criterion) {
            case "country" -> place(instrument, sought);
            case "size" -> size(instrument.sizes(), sought.size());
            case "open" -> open(instrument, sought.on());
            case "amount" -> amount(instrument, sought.amount());
            case "trl" -> trl(instrument, sought.trl());
            case "technology" -> technology(instrument, sought.technologies());
            case "sector" -> sector(instrument, sought);
            case "headroom" -> headroom(instrument, sought);
            case "programme" -> instrument.isGeneric() ? Look.of(0, "kind") : Look.of(1, "named");
            case "effort" -> Look.of(Math.max(0, 1 - instrument.effort() / MOST_EFFORT), "days", instrument.effort());
            default -> throw new IllegalArgumentException("Nothing looks at " + criterion);
        };
    }

    private static Look place(Instrument instrument, Sought sought) {
        if (!instrument.countries().isEmpty() && !instrument.countries().contains(sought.country())) {
            return Look.of(0, "elsewhere", String.join(", ", instrument.countries()));
        }
        var region = sought.region();
        var regions = instrument.regions();
        return regions.isEmpty() || region != null && regions.stream().anyMatch(region::startsWith)
                ? Look.of(1, "here")
                : Look.of(0, "elsewhere", String.join(", ", regions));
    }

    private static Look size(List<String> wanted, @Nullable String given) {
        if (given == null) {
            return Look.of(UNKNOWN, "unknown");
        }
        return wanted.isEmpty() || wanted.contains(given)
                ? Look.of(1, "fits")
                : Look.of(0, "other", String.join(", ", wanted));
    }

    private static Look open(Instrument instrument, LocalDate on) {
        var opens = instrument.opensOn();
        var closes = instrument.closesOn();
        if (opens != null && opens.isAfter(on)) {
            return Look.of(0, "notYet", opens);
        }
        if (closes != null && closes.isBefore(on)) {
            return Look.of(0, "closed", closes);
        }
        return closes == null ? Look.of(1, "always") : Look.of(1, "until", closes);
    }

    private static Look amount(Instrument instrument, @Nullable BigDecimal amount) {
        if (amount == null || amount.signum() == 0) {
            return Look.of(UNKNOWN, "unknown");
        }
        var from = instrument.amountFrom();
        var to = instrument.amountTo();
        if (from != null && amount.compareTo(from) < 0) {
            return Look.of(0, "tooSmall", from.toPlainString());
        }
        return to == null || amount.compareTo(to) <= 0
                ? Look.of(1, "fits")
                : Look.of(part(to, amount), "inPart", to.toPlainString());
    }

    private static double part(BigDecimal some, BigDecimal whole) {
        return some.divide(whole, 4, RoundingMode.HALF_UP).doubleValue();
    }

    private static Look trl(Instrument instrument, @Nullable Integer trl) {
        var from = instrument.trlFrom() == null ? 1 : instrument.trlFrom();
        var to = instrument.trlTo() == null ? 9 : instrument.trlTo();
        if (trl == null) {
            return Look.of(UNKNOWN, "unknown", from, to);
        }
        return trl >= from && trl <= to ? Look.of(1, "fits", from, to) : Look.of(0, "other", from, to);
    }

    private static Look technology(Instrument instrument, List<String> technologies) {
        if (instrument.technologies().isEmpty()) {
            return Look.of(OPEN_TO_ALL, "any");
        }
        if (technologies.isEmpty()) {
            return Look.of(UNKNOWN, "unknown");
        }
        return technologies.stream().anyMatch(instrument.technologies()::contains)
                ? Look.of(1, "fits")
                : Look.of(0, "other");
    }

    private static Look sector(Instrument instrument, Sought sought) {
        if (instrument.activities().isEmpty() && instrument.ecosystems().isEmpty()) {
            return Look.of(OPEN_TO_ALL, "any");
        }
        var nace = sought.nace();
        var fits = nace != null && instrument.activities().stream().anyMatch(nace::startsWith)
                || instrument.ecosystems().contains(String.valueOf(sought.ecosystem()));
        return fits ? Look.of(1, "fits") : Look.of(0, "other");
    }

    /** Small aid asks for room under the ceiling; anything else does not. */
    private static Look headroom(Instrument instrument, Sought sought) {
        var room = sought.headroom().get(instrument.aidBasis());
        if (room == null) {
            return Look.of(1, "none");
        }
        var amount = sought.amount();
        if (room.signum() <= 0) {
            return Look.of(0, "full");
        }
        return amount == null || amount.compareTo(room) <= 0
                ? Look.of(1, "enough", room.toPlainString())
                : Look.of(part(room, amount), "short", room.toPlainString());
    }
}
