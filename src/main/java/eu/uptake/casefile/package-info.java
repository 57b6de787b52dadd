/**
 * The case: number, status, stage, timeline (the history of record), submissions, evidence, notes and the open work on
 * it. Every capability and the engine room knock here; pages read through it. Nothing of the engine enters.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry"})
package eu.uptake.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
