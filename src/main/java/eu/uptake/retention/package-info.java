/**
 * How long what is personal is kept, and what is erased when its time is over: classes with their law, the clock of each
 * case, the run that shows what it will do before it does it, and the erasure of one person. Coordinators and
 * administrators knock here, and pages read the clock as a reckoning. It alone writes into tables of other rooms, and
 * there only what its declaration of personal data names; company facts and figures never change here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"process", "casefile", "privacy", "registry", "platform"})
package eu.uptake.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
