package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The regulations on small aid with their ceilings, dated ({@code aid_regulations.csv}). */
@Component
public class AidRegulations {

    public static final String GENERAL = "2023/2831";

    /** The legal bases of an application that are small aid, with the regulation each stands for. */
    private static final Map<String, String> BASES = Map.of("DE_MINIMIS", GENERAL, "DE_MINIMIS_SGEI", "2023/2832");

    private final List<AidRegulation> all = Sheets.read(
            "aid_regulations.csv",
            line -> new AidRegulation(
                    line.get("regulation"),
                    line.get("label_en"),
                    line.get("label_fr"),
                    new BigDecimal(line.get("ceiling_eur")),
                    Integer.parseInt(line.get("years")),
                    Set.copyOf(Sheets.several(line.get("counts"))),
                    LocalDate.parse(line.get("valid_from")),
                    Sheets.day(line.get("valid_until")),
                    line.get("source_en"),
                    line.get("source_fr")));

    /** Each regulation once, as it is now. */
    public List<AidRegulation> all() {
        return all.stream()
                .filter(one -> find(one.code()).filter(one::equals).isPresent())
                .toList();
    }

    /** Whether aid could be granted under that regulation on that day. */
    public boolean isInForce(String code, LocalDate on) {
        return all.stream().anyMatch(one -> one.code().equals(code) && one.isInForce(on));
    }

    public Optional<AidRegulation> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).max(Comparator.comparing(AidRegulation::validFrom));
    }

    /** The regulation that an aid basis stands for; none where the aid is not small aid. */
    public Optional<AidRegulation> ofBasis(String aidBasis) {
        return Optional.ofNullable(BASES.get(aidBasis)).flatMap(this::find);
    }

    /** The aid bases that are small aid, each with its regulation. */
    Map<String, String> bases() {
        return BASES;
    }

    /** The ceilings that aid under that regulation must keep on that day: its own and those that it counts against. */
    List<AidRegulation> binding(String regulation, LocalDate on) {
        var binding = all.stream()
                .filter(one -> one.isInForce(on) && one.counts().contains(regulation))
                .toList();
        return binding.isEmpty()
                ? List.of(Objects.requireNonNull(find(regulation).orElse(null), regulation))
                : binding;
    }
}
