package eu.uptake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Chart;
import eu.uptake.casefile.Reckoning;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AssessmentReckonerTest {

    private final AssessmentFixtures room = new AssessmentFixtures();

    @Test
    void nothingIsShownBeforeTheCompanyHasAnswered() {
        var file = room.aCase(null);
        room.assessment.describe(file, List.of());

        assertThat(room.reckoner().of(file, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void chartHoldsWhatTheFirstTableSays() {
        var file = room.aCase(null);
        room.submitted(file, Answered.t0());

        var reckoning = room.reckoner().of(file, Locale.ENGLISH).get(0);

        assertThat(reckoning.result()).isEqualTo("26.74 %, average");
        assertThat(reckoning.lines().get(0).rows())
                .contains(List.of("Data management and security", "23.81"), List.of("Digital readiness", "35.00"));
        assertThat(reckoning.chart().series())
                .containsExactly(new Chart.Series("Score", List.of(40.0, 35.0, 19.64, 23.81, 12.0, 30.0)));
        assertThat(reckoning.chart().axes())
                .isEqualTo(reckoning.lines().get(0).rows().stream()
                        .map(row -> row.get(0))
                        .toList());
    }

    @Test
    void changeStandsBesideEachAreaAYearLater() {
        var file = room.aCase(null);
        room.validated(file, Answered.t0());
        room.submitted(file, Answered.t1());

        var later = room.reckoner().of(file, Locale.ENGLISH).get(1);

        assertThat(later.element()).isEqualTo("userTask_reviewMeasurement");
        assertThat(later.lines().get(0).headings()).containsExactly("Area", "Score", "First time", "Change");
        assertThat(later.lines().get(0).rows())
                .contains(List.of("Data management and security", "61.90", "23.81", "+38.10"));
        assertThat(later.remarks()).contains("Change since the first assessment: +26.55 points.");
    }

    @Test
    void correctionsAreShownWithBothAnswersAndTheReasonInTheReadersLanguage() {
        var file = room.aCase(null);
        room.submitted(file, Answered.t0());
        room.validate(file, List.of(new Change("Q4.3", "0", "Fait à la main.")), Opinion.NONE);

        var french = room.reckoner().of(file, Locale.FRENCH).get(0);

        assertThat(table(french, "Corrections du conseiller").rows())
                .containsExactly(List.of("Q4.3 CAO/FAO", "4 en déploiement", "0 non utilisée", "Fait à la main."));
        assertThat(french.remarks())
                .contains("Le conseiller a corrigé une réponse ; sans cela, le résultat serait de 26,74 %.");
        assertThat(french.lines().get(0).headings()).containsExactly("Domaine", "Résultat", "Selon la réponse");
    }

    @Test
    void whatWasLeftOpenIsNamed() {
        var file = room.aCase(null);
        room.submitted(file, Answered.t0().without("q4r1"));

        assertThat(room.reckoner().of(file, Locale.ENGLISH).get(0).remarks())
                .contains("Left open, and counted as the lowest answer: Q4.1.");
    }

    @Test
    void adviceOfAnAreaNamesIt() {
        var file = room.aCase(null);
        room.advised = List.of("BASIC_GAP_D5", "NO_DIGITAL_DATA", "OF_A_PROGRAMME");
        room.submitted(file, Answered.t0());

        assertThat(table(room.reckoner().of(file, Locale.ENGLISH).get(0), "Advice")
                        .rows())
                .extracting(row -> row.get(0))
                .containsExactly(
                        "“Automation and intelligence” has hardly begun.",
                        "Data is not collected digitally.",
                        "OF_A_PROGRAMME");
    }

    private static Reckoning.Lines table(Reckoning reckoning, String caption) {
        return reckoning.lines().stream()
                .filter(lines -> caption.equals(lines.caption()))
                .findFirst()
                .orElseThrow();
    }
}
