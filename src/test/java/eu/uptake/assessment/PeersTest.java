package eu.uptake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeersTest {

    private final AssessmentFixtures room = new AssessmentFixtures();

    @Test
    void fourOthersAreTooFewAndASentenceSaysSo() {
        var file = room.aCase("TEXT");
        room.validated(file, Answered.t0());
        others(4, "TEXT");

        assertThat(room.result(file).peers()).isNull();
        assertThat(remarks(file))
                .anyMatch(remark -> remark.startsWith("No comparison yet: it needs at least 5 other companies"));
    }

    @Test
    void fiveOthersOfTheSectorAreComparedWith() {
        var file = room.aCase("TEXT");
        room.validated(file, Answered.t0());
        others(4, "TEXT");
        var fifth = room.aCase("TEXT");
        room.validated(fifth, Answered.t0());

        var peers = room.result(file).peers();

        assertThat(peers.companies()).isEqualTo(5);
        assertThat(peers.sector()).isTrue();
        assertThat(Figures.rounded(peers.dimensions().get("D1"))).isEqualTo("56.00"); // (4 × 60 + 40) / 5
        assertThat(remarks(file))
                .anyMatch(
                        remark -> remark.startsWith("Compared with the mean of 5 other companies of the same sector"));
    }

    /** Else the answers of whoever came last could be told from the difference. */
    @Test
    void othersAreAddedFiveAtATime() {
        var file = room.aCase("TEXT");
        room.validated(file, Answered.t0());
        others(5, "TEXT");
        for (int n = 6; n <= 9; n++) {
            room.validated(room.aCase("TEXT"), Answered.t0());
            assertThat(room.result(file).peers().companies()).isEqualTo(5);
            assertThat(Figures.rounded(room.result(file).peers().dimensions().get("D1")))
                    .isEqualTo("60.00");
        }
        room.validated(room.aCase("TEXT"), Answered.t0());

        assertThat(room.result(file).peers().companies()).isEqualTo(10);
        assertThat(Figures.rounded(room.result(file).peers().dimensions().get("D1")))
                .isEqualTo("50.00");
    }

    @Test
    void whatIsOfTodayCountsTomorrow() {
        var file = room.aCase("TEXT");
        room.validated(file, Answered.t0());
        others(4, "TEXT");
        var fifth = room.aCase("TEXT");
        room.submitted(fifth, Answered.t1());
        room.validate(fifth, List.of(), Opinion.NONE);
        room.assessment.agree(fifth);
        assertThat(room.result(file).peers()).isNull();

        room.later();

        assertThat(room.result(file).peers()).isNotNull();
    }

    @Test
    void whereTheSectorHasTooFewAllSectorsAreComparedWith() {
        var file = room.aCase("TEXT");
        room.validated(file, Answered.t0());
        others(2, "TEXT");
        others(3, "AGRI");

        assertThat(room.result(file).peers().sector()).isFalse();
        assertThat(room.result(file).peers().companies()).isEqualTo(5);
    }

    @Test
    void ownAnswersAreNoPeers() {
        var file = room.aCase("TEXT");
        room.validated(file, Answered.t0());
        var again = room.aCaseOf(file.companyId(), "TEXT");
        room.validated(again, Answered.t0());
        others(4, "TEXT");

        assertThat(room.result(file).peers()).isNull();
    }

    @Test
    void companyWithTwoCasesIsOnePeer() {
        var file = room.aCase("TEXT");
        room.validated(file, Answered.t0());
        others(3, "TEXT");
        var fourth = room.aCase("TEXT");
        room.validated(fourth, Answered.t1());
        room.validated(room.aCaseOf(fourth.companyId(), "TEXT"), Answered.t1());

        assertThat(room.result(file).peers()).isNull();
    }

    @Test
    void whatIsNotValidatedOrAnsweredToAnotherQuestionnaireDoesNotCount() {
        var file = room.aCase("TEXT");
        room.validated(file, Answered.t0());
        others(4, "TEXT");
        room.submitted(room.aCase("TEXT"), Answered.t1());
        var plant = room.aCase("TEXT");
        room.submit(plant, "answer-manufacturing-questionnaire", java.util.Map.of("a1r1", "3"));
        room.validate(plant, List.of(), Opinion.NONE);
        room.assessment.agree(plant);

        assertThat(room.result(file).peers()).isNull();
    }

    @Test
    void laterMeasurementsOfOthersDoNotCount() {
        var file = room.aCase("TEXT");
        room.validated(file, Answered.t0());
        others(4, "TEXT");
        var measuredAgain = room.aCase("TEXT");
        room.validated(measuredAgain, Answered.t0());
        room.submitted(measuredAgain, Answered.t1());
        room.validate(measuredAgain, List.of(), Opinion.NONE);
        room.assessment.agree(measuredAgain);
        room.later();

        var peers = room.result(file).peers();

        assertThat(peers.companies()).isEqualTo(5);
        assertThat(Figures.rounded(peers.dimensions().get("D1"))).isEqualTo("56.00"); // (4 × 60 + 40) / 5
    }

    private void others(int howMany, String sector) {
        for (int n = 0; n < howMany; n++) {
            room.validated(room.aCase(sector), Answered.t1());
        }
    }

    private List<String> remarks(eu.uptake.casefile.Case file) {
        return room.reckoner().of(file, Locale.ENGLISH).get(0).remarks();
    }
}
