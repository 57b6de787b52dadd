package eu.uptake.dossier;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.DecisionRecord;
import eu.uptake.casefile.Decisions;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.WorkItems;
import eu.uptake.dossier.Contents.Version;
import eu.uptake.process.Models;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which versions of diagrams, forms and decision tables a case ran by. */
@Component
class ModelsUsed {

    private final Models models;
    private final Decisions decisions;
    private final WorkItems workItems;

    ModelsUsed(Models models, Decisions decisions, WorkItems workItems) {
        this.models = models;
        this.decisions = decisions;
        this.workItems = workItems;
    }

    List<Version> by(Case file, List<Submission> handed, Locale locale) {
        var journey = models.journey(file.journeyVersion());
        var diagrams = Stream.concat(
                Stream.of(diagram(journey.id(), journey.version(), locale)),
                Stream.concat(
                        handed.stream().map(one -> diagram(one.process(), one.formVersion(), locale)),
                        workItems.of(file).stream()
                                .map(open -> diagram(open.process(), open.processVersion(), locale))));
        var forms = handed.stream()
                .map(one -> new Version("form", models.say(one.name(), locale), one.form(), one.formVersion(), null));
        var tables = decisions.of(file).stream().map(made -> table(made, locale));
        return Stream.of(diagrams, forms, tables)
                .flatMap(kind -> kind.distinct())
                .toList();
    }

    private Version diagram(String process, int version, Locale locale) {
        return new Version(
                "diagram", models.say(models.model(process, version).name(), locale), process, version, null);
    }

    private Version table(DecisionRecord made, Locale locale) {
        return new Version("table", models.say(made.name(), locale), made.decision(), made.version(), made.tableHash());
    }
}
