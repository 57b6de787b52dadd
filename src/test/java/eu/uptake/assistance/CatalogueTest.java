package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final List<ServiceType> ALL = Table.read("services.csv", ServiceType::of);

    private static ServiceType priced(String unit, String value, String share) {
        return new ServiceType(
                "XX01",
                LocalDate.EPOCH,
                "TA",
                "advisor",
                "Test",
                "Essai",
                1,
                2,
                "Report",
                "Rapport",
                unit,
                value == null ? null : new BigDecimal(value),
                share == null ? null : new BigDecimal(share),
                null,
                null,
                "WP3",
                "NONE",
                1,
                false,
                "LAB");
    }

    @Test
    void everyServiceHasAFrenchNameAResultAndAPlace() {
        assertThat(ALL).hasSize(24).allSatisfy(service -> {
            assertThat(service.title(Locale.FRENCH)).isNotBlank().isNotEqualTo(service.title(Locale.ENGLISH));
            assertThat(service.deliverable(Locale.FRENCH)).isNotBlank();
            assertThat(SessionMode.valueOf(service.mode())).isNotNull();
            assertThat(service.hoursFrom()).isLessThanOrEqualTo(service.hoursTo());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "project, 8000, 12, , 8000",
        "entity, 2000, 99, 4, 2000",
        "hour, 90, 12.5, , 1125",
        "participant, 150, 8, 6, 900",
        "participant, 150, 8, , ",
        "project, , 8, , "
    })
    void aServiceIsWorthItsPriceTimesWhatItIsCountedIn(
            String unit, String price, String hours, Integer participants, String worth) {
        var value = priced(unit, price, null).valueOf(new BigDecimal(hours), participants);

        if (worth == null) {
            assertThat(value).isNull();
        } else {
            assertThat(value).isEqualByComparingTo(worth);
        }
    }

    @ParameterizedTest
    @CsvSource({"8000, 2000, , 6000", "8000, , , 8000", "8000, 8000, , 0", "8000, 2000, 0.5, 4000", ", 2000, ,"})
    void aidIsWhatTheCompanyDoesNotPayUnlessTheCatalogueFixesItsShare(
            String value, String price, String share, String aid) {
        var found = priced("project", null, share)
                .aidIn(value == null ? null : new BigDecimal(value), price == null ? null : new BigDecimal(price));

        if (aid == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isEqualByComparingTo(aid);
        }
    }
}
