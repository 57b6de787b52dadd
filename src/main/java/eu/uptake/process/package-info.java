/**
 * The engine room: engine configuration, models, task handlers, delegates, versions. Pages knock at three doors: the
 * desk (tasks), the journey (what happens to a case as a whole) and the models (what can be read from the diagrams). The
 * only room that knows the engine; none of its identifiers but the task's leaves.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "registry",
            "casefile",
            "forms",
            "eligibility",
            "assessment",
            "assistance",
            "funding",
            "adoption",
            "notification",
            "privacy"
        })
package eu.uptake.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
