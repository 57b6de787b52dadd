package eu.uptake.process;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SolutionSelectionPathTest {

    private static final PathEngine PATHS = new PathEngine("solution-selection");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @Test
    void companyChoosesASolution() {
        shortlisted()
                .done("chooseSolution", Map.of("choice", "option"))
                .endedAs("chosen")
                .hasPassedInOrder("userTask_shortlistSolutions", "userTask_chooseSolution", "endEvent_chosen")
                .hasNotPassed("endEvent_noneSuitable");
    }

    @Test
    void companyFindsNoneSuitable() {
        shortlisted()
                .done("chooseSolution", Map.of("choice", "none"))
                .endedAs("noneSuitable")
                .hasNotPassed("endEvent_chosen");
    }

    @Test
    void companyGetsOtherOptionsToChooseFrom() {
        shortlisted()
                .done("chooseSolution", Map.of("choice", "more"))
                .waitsAt("userTask_shortlistSolutions")
                .path()
                .hasNotPassed("endEvent_chosen", "endEvent_noneSuitable");
    }

    private static Walk shortlisted() {
        return Walk.start(PATHS, "solution-selection", Map.of()).done("shortlistSolutions");
    }
}
