package eu.uptake.process;

import eu.uptake.adoption.MoneySource;
import eu.uptake.adoption.SignOffs;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.Option;
import eu.uptake.funding.Application;
import eu.uptake.funding.Applications;
import eu.uptake.funding.Instruments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes in the record of adoption. It rests on evidence: at least one item of level A (signed or independent) or two of
 * level B (logged), as the programme's rules for adoption say (domain rules, section 8.1); what was not adopted needs
 * none. Money of a funding application is counted with it once.
 */
@Component
class PrepareSignOffHandler implements TaskHandler {

    private static final int INSTALLED = 6;
    private static final String INVESTMENTS = "investments";
    private static final String IN_USE = "inUseSince";

    private final Submissions submissions;
    private final Applications applications;
    private final Instruments instruments;
    private final SignOffs signOffs;
    private final SignOffAnswers answers;

    PrepareSignOffHandler(
            Submissions submissions,
            Applications applications,
            Instruments instruments,
            SignOffs signOffs,
            SignOffAnswers answers) {
        this.submissions = submissions;
        this.applications = applications;
        this.instruments = instruments;
        this.signOffs = signOffs;
        this.answers = answers;
    }

    /** The verdict of the last check of use, so that the form can warn of a level that contradicts it. */
    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        return submissions
                .latest(file, "userTask_verifyUse", null)
                .map(check -> Map.of("verifiedUse", check.answers().getOrDefault("use", "")))
                .orElse(Map.of());
    }

    /**
     * Since when it is in use, as it was verified, and a line for each approved application; without one, for each source
     * that the company named, to be filled in.
     */
    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        List<Map<String, Object>> lines = new ArrayList<>();
        approved(file)
                .forEach(application -> lines.add(Map.of(
                        "source", source(application).code(),
                        "application", application.id(),
                        "amount", application.granted())));
        answered(file, "userTask_decideInvestment").ifPresent(decided -> lines.addAll(named(decided)));
        Map<String, Object> proposed = new HashMap<>();
        if (!lines.isEmpty()) {
            proposed.put(INVESTMENTS, lines);
        }
        answered(file, "userTask_verifyUse")
                .map(verified -> verified.get(IN_USE))
                .ifPresent(since -> proposed.put(IN_USE, since));
        return proposed;
    }

    private Optional<Map<String, Object>> answered(Case file, String element) {
        return submissions.latest(file, element, null).map(Submission::answers);
    }

    /** Public money of the EU or of a State, else a loan: the advisor knows better and can change it. */
    private MoneySource source(Application application) {
        var code = application.instrument();
        return code == null
                ? MoneySource.LOAN
                : instruments
                        .find(code, application.instrumentVersion())
                        .filter(instruments::isPublic)
                        .map(instrument ->
                                instrument.kind().equals("G_EU") ? MoneySource.PUBLIC_EU : MoneySource.PUBLIC_NATIONAL)
                        .orElse(MoneySource.LOAN);
    }

    private static List<Map<String, Object>> named(Map<String, Object> decided) {
        var sources = decided.get("investmentSources") instanceof List<?> several ? several : List.of();
        var amount = decided.get("investmentAmount");
        return sources.size() == 1 && amount != null
                ? List.of(Map.of("source", sources.get(0), "amount", amount))
                : sources.stream()
                        .<Map<String, Object>>map(source -> Map.of("source", source))
                        .toList();
    }

    @Override
    public Map<String, List<Option>> options(Case file, WorkItem item, Locale locale) {
        return Map.of(
                "approvedApplications",
                approved(file).stream()
                        .map(application -> new Option(application.id(), application.title()))
                        .toList());
    }

    private List<Application> approved(Case file) {
        return applications.of(file).stream()
                .filter(application -> application.state().isGranted())
                .toList();
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var adopted = Integer.parseInt(turn.text("adoptionLevel")) >= INSTALLED;
        var record = answers.record(turn);
        if (adopted && !record.hasProof()) {
            throw new AnswerRefused("evidenceSigned", "forms.evidenceNeeded");
        }
        countOnce(turn);
        signOffs.prepare(turn.file(), record, turn.actor());
        return Map.of();
    }

    private void countOnce(Turn turn) {
        var granted = new HashMap<String, BigDecimal>();
        approved(turn.file()).forEach(one -> granted.put(one.id(), one.granted()));
        var seen = new HashSet<String>();
        var rows = turn.rows(INVESTMENTS);
        for (int at = 0; at < rows.size(); at++) {
            var application = String.valueOf(rows.get(at).getOrDefault("application", ""));
            var place = INVESTMENTS + "." + at + ".";
            if (!application.isEmpty() && !seen.add(application)) {
                throw new AnswerRefused(place + "application", "forms.countedTwice");
            }
            var most = granted.get(application);
            if (most != null && new BigDecimal(String.valueOf(rows.get(at).get("amount"))).compareTo(most) > 0) {
                throw new AnswerRefused(place + "amount", "forms.moreThanApproved", most.toPlainString());
            }
        }
    }
}
