package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.Option;
import eu.uptake.funding.DocumentKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What runs out before a decision is replaced; what has to wait is said. */
@Component
class RenewDocumentsHandler implements TaskHandler {

    private final DocumentRenewal renewal;
    private final ProvideDocumentsHandler documents;

    RenewDocumentsHandler(DocumentRenewal renewal, ProvideDocumentsHandler documents) {
        this.renewal = renewal;
        this.documents = documents;
    }

    @Override
    public Map<String, List<Option>> options(Case file, WorkItem item, Locale locale) {
        return ProvideDocumentsHandler.choices(asked(file, item), locale);
    }

    @Override
    public Map<String, List<Option>> allowed(Case file, WorkItem item, Locale locale) {
        return Map.of();
    }

    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        return ProvideDocumentsHandler.rows(asked(file, item));
    }

    private List<DocumentKind> asked(Case file, WorkItem item) {
        return item.item() == null ? List.of() : renewal.due(file, item.item());
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var rows = turn.rows("provided");
        if (!rows.isEmpty() && !(turn.answers().get("documentFiles") instanceof List<?> files && !files.isEmpty())) {
            throw new AnswerRefused("documentFiles", "funding.documentsWithoutFile");
        }
        var there =
                rows.stream().map(row -> String.valueOf(row.get("document"))).collect(Collectors.toSet());
        documents.excuse(
                turn,
                asked(turn.file(), turn.item()).stream()
                        .filter(kind -> !there.contains(kind.code()))
                        .toList());
        documents.handIn(turn);
        return Map.of();
    }
}
