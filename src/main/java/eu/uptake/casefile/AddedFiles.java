package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that those who work on a case add to it beside any form, each under a title of its own. */
@Component
public class AddedFiles {

    /** Characters of a title. */
    private static final int LONGEST = 150;

    private final EvidenceIntake intake;
    private final Evidence evidence;
    private final Timeline timeline;

    AddedFiles(EvidenceIntake intake, Evidence evidence, Timeline timeline) {
        this.intake = intake;
        this.evidence = evidence;
        this.timeline = timeline;
    }

    /**
     * Keeps a file on the case for good; the caller has checked that the case is the actor's to work on.
     *
     * @throws EvidenceRefused if it has no title, or is not of a kind that is taken
     * @throws NoSuchEvidence if it is to replace what the case has not, or no longer
     */
    @Transactional(rollbackFor = IOException.class)
    public EvidenceFile add(Case file, Actor by, NewEvidence news, String sentName, InputStream content)
            throws IOException {
        var named = news.title().strip();
        if (named.isEmpty() || named.length() > LONGEST) {
            throw new EvidenceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "evidence.title");
        }
        var kept = intake.take("person:" + by.person(), "case:" + file.number(), named + ending(sentName), content);
        evidence.attach(file, kept.id(), news.proof(), by, news.replaces());
        timeline.add(file, Happening.FILE_ADDED, Map.of("file", kept.name()), by);
        return kept;
    }

    private static String ending(String sentName) {
        var dot = sentName.lastIndexOf('.');
        var ending = dot < 0 ? "" : sentName.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : "";
    }
}
