/**
 * Technical assistance and business support: the service catalogue, what is planned for a case, the log of its delivery
 * and how each service ended. The engine room knocks here. No funding, no sign-off.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry", "casefile"})
package eu.uptake.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
