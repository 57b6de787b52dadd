/**
 * Money for the adoption: the register of instruments, the applications of a case and the de minimis aid a company has
 * had. The engine room knocks here. The thresholds themselves stand in the decision tables.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry", "casefile"})
package eu.uptake.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
