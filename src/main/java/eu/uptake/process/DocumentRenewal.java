package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.funding.Application;
import eu.uptake.funding.Applications;
import eu.uptake.funding.DocumentKind;
import eu.uptake.funding.FundingDocuments;
import eu.uptake.funding.FundingDocuments.Need;
import eu.uptake.funding.FundingParameters;
import eu.uptake.funding.Instrument;
import eu.uptake.funding.Instruments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When documents of an application that was sent are to be renewed, and which. */
@Component
class DocumentRenewal {

    /** So far away that nobody is asked. */
    private static final int NEVER = 50;

    private final Cases cases;
    private final Applications applications;
    private final Instruments instruments;
    private final FundingDocuments documents;
    private final FundingParameters parameters;
    private final Clock clock;

    DocumentRenewal(
            Cases cases,
            Applications applications,
            Instruments instruments,
            FundingDocuments documents,
            FundingParameters parameters,
            Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.instruments = instruments;
        this.documents = documents;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Some days before the first of them runs out, if one does before the decision is expected. */
    LocalDate on(Case file, String application, @Nullable LocalDate decisionExpected) {
        return on(file, application, decisionExpected, need -> !need.state().isAskedFor());
    }

    /**
     * Likewise where a decision is awaited once more. Nobody asks any longer for what was asked for the first time, so what
     * has run out meanwhile is to be renewed as well.
     */
    LocalDate onceMore(Case file, String application, @Nullable LocalDate decisionExpected) {
        return on(file, application, decisionExpected, need -> true);
    }

    /** Once more, for the application that a model is about, by the day it holds. */
    String on(DelegateExecution execution) {
        var expected = CaseDelegate.text(execution, "expectedOn");
        return onceMore(
                        cases.held(execution.getProcessBusinessKey()),
                        CaseDelegate.text(execution, "application"),
                        expected.isEmpty() ? null : LocalDate.parse(expected))
                .toString();
    }

    private LocalDate on(Case file, String application, @Nullable LocalDate decisionExpected, Predicate<Need> counted) {
        var today = WorkingCalendar.day(clock.instant());
        if (decisionExpected == null) {
            return today.plusYears(NEVER);
        }
        return documents.needed(file.companyId(), kind(applications.get(application)), today).stream()
                .filter(counted)
                .map(Need::validUntil)
                .filter(until -> until != null && until.isBefore(decisionExpected))
                .min(Comparator.naturalOrder())
                .map(first -> first.minusDays(parameters.renewDays(today)))
                .orElse(today.plusYears(NEVER));
    }

    /** What has run out or will within the days that a renewal takes twice over. */
    List<DocumentKind> due(Case file, String application) {
        var today = WorkingCalendar.day(clock.instant());
        var soon = today.plusDays(2L * parameters.renewDays(today));
        return documents.needed(file.companyId(), kind(applications.get(application)), today).stream()
                .filter(need -> need.validUntil() != null && need.validUntil().isBefore(soon))
                .map(Need::kind)
                .toList();
    }

    private @Nullable String kind(Application application) {
        var code = application.instrument();
        return code == null
                ? null
                : instruments
                        .find(code, application.instrumentVersion())
                        .map(Instrument::kind)
                        .orElse(null);
    }
}
