package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submission;
import eu.uptake.process.HandedForms;
import eu.uptake.process.Papers;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the company has handed in on a case, and what the programme made for it. */
@Component
class Documents {

    private final Papers papers;
    private final HandedForms forms;
    private final MessageSource messages;

    Documents(Papers papers, HandedForms forms, MessageSource messages) {
        this.papers = papers;
        this.forms = forms;
        this.messages = messages;
    }

    /** Newest first. */
    List<Document> of(Case file, Locale reader) {
        var theirs = papers.ofTheCompany(file);
        return IntStream.range(0, theirs.size())
                .mapToObj(i -> document(theirs.size() - i, theirs.get(i), reader))
                .toList();
    }

    /** What others handed in and the SME was shown or given: the report, the plan, results. Newest first. */
    List<Document> made(Case file, Locale reader) {
        var all = papers.all(file);
        return papers.forTheCompany(file).stream()
                .map(submission -> document(all.size() - all.indexOf(submission), submission, reader))
                .toList();
    }

    private Document document(int number, Submission submission, Locale reader) {
        var handed = forms.read(submission, reader);
        var name = submission.taskId() == null
                ? messages.getMessage("portal.documents.registration", null, reader)
                : handed.name();
        return new Document(number, name, handed);
    }
}
