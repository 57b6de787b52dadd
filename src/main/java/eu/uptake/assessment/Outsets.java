package eu.uptake.assessment;

import eu.uptake.casefile.Case;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever decides by it how a company stood before any support. */
@Component
public class Outsets {

    private final Assessments assessments;

    Outsets(Assessments assessments) {
        this.assessments = assessments;
    }

    /** By the newest first assessment that an advisor has looked at. */
    public Optional<Outset> of(Case file) {
        return assessments.of(file).stream()
                .filter(one -> one.occasion() == Occasion.T0)
                .filter(one -> one.state() == AssessmentState.IN_VALIDATION || one.state() == AssessmentState.VALIDATED)
                .findFirst()
                .flatMap(Outsets::outset);
    }

    private static Optional<Outset> outset(Assessment first) {
        var wanted = first.content().opinion().technology();
        var use = first.content().needs().stream()
                .filter(need -> need.technology().equals(wanted))
                .map(TechnologyNeed::use)
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(first.marks()).map(marks -> new Outset(marks.overall(), wanted, use));
    }
}
