package eu.uptake.process;

import eu.uptake.assistance.Deliverable;
import eu.uptake.assistance.PlannedService;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.WorkItem;
import eu.uptake.funding.Application;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole case as pages show it, its texts in the reader's language; drawn by {@code casefile/parts.html}. */
public record CaseView(
        Case file,
        List<Step> steps,
        List<Fact> facts,
        List<WorkItem> open,
        List<Reckoning> reckonings,
        List<Handed> submissions,
        List<Entry> timeline,
        List<PlannedService> services,
        List<Deliverable> deliverables,
        List<Application> applications) {

    /** A stage of the journey: {@code done}, {@code now} or {@code ahead}. */
    public record Step(String label, String state) {}

    /** Something known of the case; the key names its label. */
    public record Fact(String key, String value) {}

    /**
     * A form as it was handed in.
     *
     * @param verdict what was decided by it, if it decided on where the case goes
     */
    public record Handed(
            String name,
            @Nullable String about,
            @Nullable String verdict,
            String by,
            Instant at,
            List<Answer> answers) {}

    /** An answer under its field's label: words, files or a table. */
    public record Answer(
            String label,
            String text,
            List<FileLink> files,
            @Nullable AnswerTable table) {}

    /** A file that was handed in; whether its reader may open it is checked when they do. */
    public record FileLink(String id, String name) {}

    /** An entry of the timeline: what, about which thing, with which verdict, why, by whom. */
    public record Entry(
            String what,
            String subject,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String result,
            @Nullable String by,
            Instant at) {}
}
