package eu.uptake.registry;

import static eu.uptake.registry.ReferenceFile.labels;
import static eu.uptake.registry.ReferenceFile.read;
import static eu.uptake.registry.ReferenceFile.yes;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The lists of the outside world, each in an explicit version, read once; forms and filters offer nothing else. */
@Component
public class ReferenceLists {

    private final Map<String, Country> countries = byKey(read("countries.csv", ReferenceLists::country), Country::iso2);
    private final Map<String, Technology> technologies =
            byKey(read("technologies.csv", ReferenceLists::technology), Technology::code);
    private final Map<String, Ecosystem> ecosystems =
            byKey(read("ecosystems.csv", line -> new Ecosystem(line.get("code"), labels(line))), Ecosystem::code);
    private final List<ReadinessLevel> readinessLevels =
            read("trl.csv", line -> new ReadinessLevel(Integer.parseInt(line.get("level")), labels(line)));
    private final Map<NutsVersion, Map<String, Region>> regions = new EnumMap<>(NutsVersion.class);
    private final Map<NaceRevision, Map<String, NaceCode>> activities = new EnumMap<>(NaceRevision.class);
    private final Map<String, List<String>> successors;
    private final Map<String, String> ecosystemOfDivision;

    public ReferenceLists() {
        for (var version : NutsVersion.values()) {
            regions.put(version, places(version));
        }
        activities.put(NaceRevision.REV_2, activities("nace_rev2.csv", NaceRevision.REV_2));
        activities.put(NaceRevision.REV_2_1, activities("nace_rev2_1.csv", NaceRevision.REV_2_1));
        successors = read("nuts2_2021_to_2024.csv", Function.identity()).stream()
                .collect(Collectors.groupingBy(
                        line -> line.get("code_2021"),
                        Collectors.mapping(line -> line.get("code_2024"), Collectors.toList())));
        ecosystemOfDivision = read("nace_division_to_ecosystem.csv", Function.identity()).stream()
                .collect(Collectors.toMap(
                        line -> line.get("nace_rev2_division"), line -> line.get("ecosystem_primary")));
    }

    public List<Country> countries() {
        return List.copyOf(countries.values());
    }

    public Optional<Country> country(String iso2) {
        return Optional.ofNullable(countries.get(iso2));
    }

    /** Real places only: extra-regio codes (ending in ZZ) are nobody's address. */
    public List<Region> nuts2(NutsVersion version) {
        return List.copyOf(regions.get(version).values());
    }

    public Optional<Region> region(NutsVersion version, String code) {
        return Optional.ofNullable(regions.get(version).get(code));
    }

    /** What became of a region of 2021 in 2024; more than one means that somebody who knows the place must be asked. */
    public List<Region> successorsOf(String code2021) {
        return successors.getOrDefault(code2021, List.of()).stream()
                .flatMap(code -> region(NutsVersion.NUTS_2024, code).stream())
                .toList();
    }

    public List<NaceCode> nace(NaceRevision revision) {
        return List.copyOf(activities.get(revision).values());
    }

    public Optional<NaceCode> nace(NaceRevision revision, String code) {
        return Optional.ofNullable(activities.get(revision).get(code));
    }

    public List<Technology> technologies() {
        return List.copyOf(technologies.values());
    }

    public Optional<Technology> technology(String code) {
        return Optional.ofNullable(technologies.get(code));
    }

    public List<Ecosystem> ecosystems() {
        return List.copyOf(ecosystems.values());
    }

    public Optional<Ecosystem> ecosystem(String code) {
        return Optional.ofNullable(ecosystems.get(code));
    }

    /** A suggestion by division, drawn up for Rev. 2; empty for a division that only Rev. 2.1 has. */
    public Optional<Ecosystem> suggestedEcosystem(String naceCode) {
        if (naceCode.length() < 2) {
            return Optional.empty();
        }
        return Optional.ofNullable(ecosystemOfDivision.get(naceCode.substring(0, 2)))
                .flatMap(this::ecosystem);
    }

    public List<EvidencePurpose> evidencePurposes() {
        return EvidencePurpose.all();
    }

    /** What a file proves, in the reader's language; the code where the list has no such purpose any more. */
    public String evidencePurpose(String code, Locale reader) {
        return EvidencePurpose.isKnown(code) ? EvidencePurpose.of(code).label(reader) : code;
    }

    public List<ReadinessLevel> readinessLevels() {
        return readinessLevels;
    }

    private static Country country(CSVRecord line) {
        return new Country(
                line.get("iso2"),
                line.get("eurostat_code"),
                line.get("name_en"),
                yes(line, "counts_for_3_ms_rule"),
                yes(line, "cosme_2014_2020_eligible"));
    }

    private static Technology technology(CSVRecord line) {
        return new Technology(line.get("code"), labels(line), line.get("scope_en"));
    }

    private static Map<String, Region> places(NutsVersion version) {
        var lines = read("nuts2_" + version.year() + ".csv", Function.identity());
        var places = lines.stream()
                .filter(line -> !yes(line, "extra_regio"))
                .map(line -> new Region(
                        line.get("code"),
                        version,
                        line.get("country_eurostat"),
                        line.get("name_local"),
                        line.get("name_latin")))
                .toList();
        return byKey(places, Region::code);
    }

    private static Map<String, NaceCode> activities(String file, NaceRevision revision) {
        return byKey(
                read(
                        file,
                        line -> new NaceCode(
                                line.get("code"),
                                revision,
                                Integer.parseInt(line.get("level")),
                                line.get("parent"),
                                line.get("section"),
                                labels(line))),
                NaceCode::code);
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
