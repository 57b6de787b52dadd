package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceListsTest {

    private final ReferenceLists lists = new ReferenceLists();

    @ParameterizedTest
    @CsvSource({"NUTS_2021, 242", "NUTS_2024, 244"})
    void countsTheRegionsOfTheUnionAsEurostatDoes(NutsVersion version, int count) {
        var members = lists.countries().stream()
                .filter(Country::member)
                .map(Country::eurostatCode)
                .collect(Collectors.toSet());
        assertThat(members).hasSize(27);
        assertThat(lists.nuts2(version))
                .filteredOn(region -> members.contains(region.country()))
                .hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"REV_2, 21, 88, 272, 615", "REV_2_1, 22, 87, 287, 651"})
    void countsTheActivitiesOfEachRevision(
            NaceRevision revision, int sections, int divisions, int groups, int classes) {
        var byLevel =
                lists.nace(revision).stream().collect(Collectors.groupingBy(NaceCode::level, Collectors.counting()));
        assertThat(byLevel).containsEntry(1, (long) sections);
        assertThat(byLevel).containsEntry(2, (long) divisions);
        assertThat(byLevel).containsEntry(3, (long) groups);
        assertThat(byLevel).containsEntry(4, (long) classes);
    }

    @Test
    void offersNoExtraRegioCodeAsAPlace() {
        assertThat(lists.nuts2(NutsVersion.NUTS_2024))
                .noneMatch(region -> region.code().endsWith("ZZ"));
    }

    @Test
    void holdsTheTechnologiesEcosystemsAndLevelsInBothLanguages() {
        assertThat(lists.technologies()).hasSize(16);
        assertThat(lists.ecosystems()).hasSize(14);
        assertThat(lists.readinessLevels()).hasSize(9);
        assertThat(lists.technologies())
                .allMatch(one -> !one.label(Locale.FRENCH).isBlank());
        assertThat(lists.technology("ROB").orElseThrow().label(Locale.FRENCH)).isEqualTo("Robotique");
        assertThat(lists.technology("ROB").orElseThrow().label(Locale.ITALIAN)).isEqualTo("Robotics");
    }

    @Test
    void namesActivitiesAndCountriesInTheReadersLanguage() {
        var metal = lists.nace(NaceRevision.REV_2_1, "25.53").orElseThrow();
        assertThat(metal.label(Locale.FRENCH)).isNotEqualTo(metal.label(Locale.ENGLISH));
        assertThat(lists.country("GR").orElseThrow().label(Locale.FRENCH)).isEqualTo("Grèce");
        assertThat(lists.country("GR").orElseThrow().eurostatCode()).isEqualTo("EL");
    }

    @Test
    void keepsTheRevisionsApart() {
        assertThat(lists.nace(NaceRevision.REV_2, "62.01")).isPresent();
        assertThat(lists.nace(NaceRevision.REV_2_1, "62.01")).isEmpty();
    }

    @Test
    void knowsWhatBecameOfARegion() {
        assertThat(lists.successorsOf("BE10")).extracting(Region::code).containsExactly("BE10");
        assertThat(lists.successorsOf("NL31")).extracting(Region::code).containsExactly("NL35");
        assertThat(lists.successorsOf("PT17")).extracting(Region::code).containsExactly("PT1A", "PT1B");
    }

    @Test
    void givesEveryRegionOf2021ASuccessor() {
        assertThat(lists.nuts2(NutsVersion.NUTS_2021))
                .allMatch(region -> !lists.successorsOf(region.code()).isEmpty());
    }

    @Test
    void suggestsAnEcosystemByDivisionWhereThereIsOne() {
        assertThat(lists.suggestedEcosystem("13.10")).map(Ecosystem::code).hasValue("TEXT");
        assertThat(lists.suggestedEcosystem("X")).isEmpty();
    }

    @Test
    void saysOfEveryListWhereItComesFrom() {
        var named = ReferenceFile.read("sources.csv", line -> line.get("file"));
        assertThat(named)
                .contains("nuts2_2021.csv", "nuts2_2024.csv", "nace_rev2.csv", "nace_rev2_1.csv", "countries.csv")
                .allSatisfy(file -> assertThat(getClass().getResource("/reference-data/" + file))
                        .isNotNull());
    }
}
