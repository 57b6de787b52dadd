package eu.uptake.worklist;

import eu.uptake.registry.Country;
import eu.uptake.registry.Ecosystem;
import eu.uptake.registry.NutsVersion;
import eu.uptake.registry.ReferenceLists;
import eu.uptake.registry.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Regions and sectors, as the list's filters and rows name them. */
@Component
class Places {

    private final ReferenceLists lists;

    Places(ReferenceLists lists) {
        this.lists = lists;
    }

    /** Regions by the name of their country, both in the reader's order. */
    Map<String, List<Region>> regions(Locale locale) {
        var countries = lists.countries().stream()
                .filter(Country::eligible)
                .collect(Collectors.toMap(Country::eurostatCode, Function.identity()));
        return lists.nuts2(NutsVersion.NUTS_2024).stream()
                .filter(region -> countries.containsKey(region.country()))
                .sorted(Comparator.comparing(Region::code))
                .collect(Collectors.groupingBy(
                        region -> countries.get(region.country()).label(locale), TreeMap::new, Collectors.toList()));
    }

    public List<Ecosystem> sectors() {
        return lists.ecosystems();
    }

    /** Code and name, or the code alone where it is of no list. */
    public String region(@Nullable String code) {
        return code == null
                ? ""
                : lists.region(NutsVersion.NUTS_2024, code)
                        .or(() -> lists.region(NutsVersion.NUTS_2021, code))
                        .map(region -> code + " " + region.latinName())
                        .orElse(code);
    }
}
