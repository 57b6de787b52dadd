package eu.uptake.adoption;

import org.jspecify.annotations.Nullable;

/**
 * How content a company says it is, beside a task that asked it.
 *
 * @param element of the task
 * @param item the service it is about, if any
 * @param recommend 0 to 10; the others 1 to 5; none where it was asked and not answered
 */
public record SurveyAnswer(
        String taskId,
        long caseId,
        String element,
        @Nullable String item,
        @Nullable String about,
        @Nullable Integer recommend,
        @Nullable Integer usefulness,
        @Nullable Integer competence,
        @Nullable Integer speed,
        @Nullable Integer paperwork) {}
