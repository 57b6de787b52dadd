package eu.uptake.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a result about a case was reached, line by line, so that whoever it concerns can check it: which figure, against
 * which threshold, by which article. It stands on the case, before the tasks that decide on it, and in the dossier; the
 * company may read all of its own.
 *
 * @param element of the model whose result it is, such as {@code serviceTask_decideSize}; tasks that show that
 *     element show it
 * @param item the service or application it is about; none for the case as a whole
 * @param title what was reckoned, in the reader's language like all that follows
 * @param result what came of it
 * @param sources the rules of law and methods that were followed
 * @param chart what the first lines hold, as a picture; none for most
 * @param report where it can be had as a document; none for most
 */
public record Reckoning(
        String element,
        @Nullable String item,
        String title,
        String result,
        List<String> remarks,
        List<Lines> lines,
        List<String> sources,
        @Nullable Chart chart,
        @Nullable String report) {

    public Reckoning(
            String element,
            @Nullable String item,
            String title,
            String result,
            List<String> remarks,
            List<Lines> lines,
            List<String> sources) {
        this(element, item, title, result, remarks, lines, sources, null, null);
    }

    /**
     * Lines under headings; the first cell of each says what it is about.
     *
     * @param caption none where the title says it all
     */
    public record Lines(@Nullable String caption, List<String> headings, List<List<String>> rows) {}
}
