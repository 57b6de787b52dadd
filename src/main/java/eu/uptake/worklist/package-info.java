/**
 * The pages of those who work from the task list: the list, a task, a case. Nobody knocks here. Reads the case file's
 * tables with queries of its own; whatever changes anything goes through the engine room's doors.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "registry",
            "casefile",
            "adoption",
            "assistance",
            "funding",
            "forms",
            "notification",
            "process",
            "dossier"
        })
package eu.uptake.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
