package eu.uptake.assessment;

import eu.uptake.assessment.Assessment.Marks;
import eu.uptake.casefile.Case;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How an assessment comes about: the company describes its needs and answers a questionnaire, the advisor corrects and
 * gives an opinion, the company agrees. The company's answers are never changed: corrections lie over them.
 */
@Component
public class NeedsAssessment {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final Assessments assessments;
    private final Questionnaires questionnaires;
    private final NeedTags tags;
    private final AssessmentParameters parameters;
    private final Clock clock;

    NeedsAssessment(
            Assessments assessments,
            Questionnaires questionnaires,
            NeedTags tags,
            AssessmentParameters parameters,
            Clock clock) {
        this.assessments = assessments;
        this.questionnaires = questionnaires;
        this.tags = tags;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What a company says about one technology that it picked; use and interest as {@link NeedTags} has them. */
    public record Wish(String technology, int use, int interest, List<String> benefits, List<String> obstacles) {}

    /** Begins the first assessment of a case; one that was under way gives way to it. */
    public void describe(Case file, Collection<Wish> wishes) {
        var known = current(file);
        supersede(known, before -> before.occasion() == Occasion.T0 && before.isOpen());
        var begun = Assessment.begin(
                begin(file, Occasion.T0), wishes.stream().map(tags::need).toList());
        assessments.add(begun);
        assessments.keepNeeds(begun);
    }

    /**
     * Takes the answers in: those of the assessment that was begun, or else of the next occasion.
     *
     * @param form that asked them, see {@link Questionnaire#form}
     */
    public void submit(Case file, String form, Map<String, ?> answers, AdviceTable advice) {
        var asked = questionnaires.askedBy(form);
        var known = current(file);
        var draft = known.stream()
                .filter(one -> one.state() == AssessmentState.DRAFT)
                .findFirst();
        var begun = draft.orElseGet(() -> Assessment.begin(begin(file, next(known)), List.of()));
        supersede(
                known,
                before -> before.occasion() == begun.occasion()
                        && before.isOpen()
                        && !before.id().equals(begun.id()));
        var answered = reckoned(begun.answered(asked.version(), asked.read(answers), clock.instant()), advice);
        if (draft.isPresent()) {
            assessments.change(answered);
        } else {
            assessments.add(answered);
        }
        keepScores(answered);
    }

    /**
     * The advisor's view: corrections in the place of those before, and an opinion.
     *
     * @throws CorrectionRefused if a correction changes nothing or contradicts another
     */
    public void validate(Case file, List<Change> changes, Opinion opinion, AdviceTable advice) {
        toValidate(file).ifPresent(assessment -> {
            var corrections = Change.corrections(
                    changes, asked(assessment), assessment.content().answers());
            var judged = reckoned(assessment.judged(corrections, opinion), advice);
            assessments.change(judged);
            keepScores(judged);
        });
    }

    /** What the advisor has validated counts from now on, in the place of an earlier one of the same occasion. */
    public void agree(Case file) {
        var known = current(file);
        known.stream()
                .filter(one -> one.state() == AssessmentState.IN_VALIDATION)
                .findFirst()
                .ifPresent(agreed -> {
                    supersede(
                            known,
                            before -> before.occasion() == agreed.occasion()
                                    && !before.id().equals(agreed.id()));
                    assessments.change(agreed.validated(clock.instant()));
                });
    }

    /** The form of the questionnaire that the company answered first, so that what comes later can be compared. */
    public Optional<String> formToRepeat(Case file) {
        return newest(file, one -> one.occasion() == Occasion.T0 && one.questionnaire() != null)
                .flatMap(first -> questionnaires.version(first.questionnaire()))
                .map(Questionnaire::form);
    }

    /**
     * When to measure so many months after the first time: not before now, and some months after the last time at least, so
     * that there can be something to measure.
     */
    public Instant due(Case file, long months) {
        var given = current(file).stream()
                .filter(one -> one.state() == AssessmentState.VALIDATED && one.submittedAt() != null)
                .sorted(Comparator.comparing(Assessment::occasion))
                .map(one -> one.submittedAt().atZone(BRUSSELS))
                .toList();
        var now = clock.instant();
        if (given.isEmpty()) {
            return now;
        }
        var due = given.get(0).plusMonths(months).toInstant();
        var pause = parameters.monthsApart(LocalDate.ofInstant(now, BRUSSELS));
        var apart = given.size() == 1
                ? now
                : given.get(given.size() - 1).plusMonths(pause).toInstant();
        return Stream.of(now, due, apart).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The technologies that the company needs most, the strongest first. */
    public List<TechnologyNeed> proposed(Case file) {
        return newest(file, one -> !one.content().needs().isEmpty())
                .map(one -> TechnologyNeed.top(one.content().needs()))
                .orElse(List.of());
    }

    /** What the advisor can correct: each item with the company's answer. */
    Optional<ToCorrect> toCorrect(Case file) {
        return toValidate(file)
                .map(one -> new ToCorrect(asked(one), one.content().answers()));
    }

    private Optional<Assessment> toValidate(Case file) {
        return newest(
                file, one -> one.state() == AssessmentState.SUBMITTED || one.state() == AssessmentState.IN_VALIDATION);
    }

    private Assessment reckoned(Assessment news, AdviceTable advice) {
        var asked = asked(news);
        var own = Scores.of(asked, news.content().answers());
        var scores = Scores.of(asked, news.corrected());
        var codes = advice.advise(asked.advice(), AdviceFacts.of(asked, news, scores)).stream()
                .distinct()
                .toList();
        return news.reckoned(new Marks(scores.overall(), own.overall(), scores.band()), codes);
    }

    private void keepScores(Assessment reckoned) {
        var scores = Scores.of(asked(reckoned), reckoned.corrected());
        assessments.keepScores(reckoned, scores.dimensions());
    }

    private Questionnaire asked(Assessment assessment) {
        return questionnaires
                .version(String.valueOf(assessment.questionnaire()))
                .orElseThrow();
    }

    private Assessment.Begun begin(Case file, Occasion occasion) {
        return new Assessment.Begun(
                UUID.randomUUID().toString(), file.id(), file.companyId(), file.sector(), occasion, clock.instant());
    }

    private static Occasion next(List<Assessment> known) {
        return Occasion.after(known.stream()
                .filter(one -> one.state() == AssessmentState.VALIDATED)
                .map(Assessment::occasion)
                .distinct()
                .toList());
    }

    private Optional<Assessment> newest(Case file, Predicate<Assessment> wanted) {
        return current(file).stream().filter(wanted).findFirst();
    }

    /** Newest first. */
    private List<Assessment> current(Case file) {
        return assessments.of(file).stream()
                .filter(one -> one.state() != AssessmentState.SUPERSEDED)
                .toList();
    }

    private void supersede(List<Assessment> known, Predicate<Assessment> which) {
        known.stream().filter(which).map(Assessment::superseded).forEach(assessments::change);
    }
}
