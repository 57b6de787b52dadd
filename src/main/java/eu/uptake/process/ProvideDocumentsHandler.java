package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.Option;
import eu.uptake.funding.Applications;
import eu.uptake.funding.DocumentKind;
import eu.uptake.funding.FundingDocuments;
import eu.uptake.funding.Instrument;
import eu.uptake.funding.Instruments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks only for documents that the application needs and that are not there and valid; takes in what comes. */
@Component
class ProvideDocumentsHandler implements TaskHandler {

    private final Applications applications;
    private final Instruments instruments;
    private final FundingDocuments documents;
    private final Clock clock;

    ProvideDocumentsHandler(
            Applications applications, Instruments instruments, FundingDocuments documents, Clock clock) {
        this.applications = applications;
        this.instruments = instruments;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Map<String, List<Option>> options(Case file, WorkItem item, Locale locale) {
        return choices(asked(file, item), locale);
    }

    @Override
    public Map<String, List<Option>> allowed(Case file, WorkItem item, Locale locale) {
        return Map.of();
    }

    /** One row for each document that is asked for, so that nobody has to find them out. */
    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        return rows(asked(file, item));
    }

    static Map<String, List<Option>> choices(List<DocumentKind> asked, Locale locale) {
        var choices = asked.stream()
                .map(kind -> new Option(kind.code(), kind.label(locale)))
                .toList();
        return choices.isEmpty() ? Map.of() : Map.of("fundingDocuments", choices);
    }

    static Map<String, Object> rows(List<DocumentKind> asked) {
        var rows = asked.stream()
                .map(kind -> Map.<String, Object>of("document", kind.code()))
                .toList();
        return rows.isEmpty() ? Map.of() : Map.of("provided", rows);
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        handIn(turn);
        excuse(turn, asked(turn.file(), turn.item()));
        return Map.of();
    }

    /** Each document with its date; one that is too old already is refused. */
    void handIn(Turn turn) {
        var rows = turn.rows("provided");
        var files = turn.answers().get("documentFiles") instanceof List<?> list
                ? list.stream()
                        .map(file -> String.valueOf(((Map<?, ?>) file).get("id")))
                        .toList()
                : List.<String>of();
        for (int row = 0; row < rows.size(); row++) {
            var kind = String.valueOf(rows.get(row).get("document"));
            var issuedOn = Objects.requireNonNull(FundingItem.day(rows.get(row), "issuedOn"), "issuedOn");
            if (documents.isRunOut(kind, issuedOn, today())) {
                throw new AnswerRefused("provided." + row + ".issuedOn", "funding.documentTooOld");
            }
            documents.handIn(turn.file().companyId(), FundingItem.of(turn), kind, issuedOn, files);
        }
    }

    /** What is left out needs a word. */
    void excuse(Turn turn, List<DocumentKind> left) {
        if (!left.isEmpty() && turn.text("missing").isBlank()) {
            var names = left.stream()
                    .map(kind -> kind.label(turn.actor().language()))
                    .collect(Collectors.joining(", "));
            throw new AnswerRefused("missing", "funding.documentsLeftOut", names);
        }
    }

    private List<DocumentKind> asked(Case file, WorkItem item) {
        return Optional.ofNullable(item.item()).map(applications::get).stream()
                .flatMap(application -> Optional.ofNullable(application.instrument())
                        .flatMap(code -> instruments.find(code, application.instrumentVersion()))
                        .map(Instrument::kind)
                        .stream())
                .flatMap(kind -> documents.asked(file.companyId(), kind, today()).stream())
                .toList();
    }

    private LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }
}
