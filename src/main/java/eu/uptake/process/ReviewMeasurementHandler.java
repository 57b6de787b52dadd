package eu.uptake.process;

import eu.uptake.assessment.CorrectionRefused;
import eu.uptake.assessment.NeedsAssessment;
import eu.uptake.assessment.Opinion;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets answers given again count, with the advisor's corrections over them. */
@Component
class ReviewMeasurementHandler implements TaskHandler {

    private final NeedsAssessment assessment;
    private final AdviceTables advice;
    private final Corrections corrections;

    ReviewMeasurementHandler(NeedsAssessment assessment, AdviceTables advice, Corrections corrections) {
        this.assessment = assessment;
        this.advice = advice;
        this.corrections = corrections;
    }

    @Override
    public Map<String, List<Option>> options(Case file, WorkItem item, Locale locale) {
        return corrections.options(file, locale);
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        try {
            assessment.validate(
                    turn.file(),
                    Corrections.of(turn),
                    Opinion.ofMeasurement(turn.text("confidence"), turn.text("measurementNote")),
                    advice.of(turn));
        } catch (CorrectionRefused refused) {
            throw Corrections.refused(refused);
        }
        assessment.agree(turn.file());
        return Map.of();
    }
}
