/**
 * The coordinator's pages: where the cases stand, who has the ball, what will be late, the live diagrams, failed jobs,
 * and the actions on a case as a whole. Only a coordinator's browser knocks here. Nothing is decided here and no table of
 * the engine is read: figures come from the case file, actions go through the engine room's doors.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "process",
            "adoption",
            "assessment",
            "assistance",
            "casefile",
            "registry",
            "privacy",
            "platform"
        })
package eu.uptake.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
