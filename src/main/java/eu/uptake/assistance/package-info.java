/**
 * Technical assistance and business support: the service catalogue, what is planned for a case, the log of its delivery,
 * the hours and their signatures, the sessions, the versions of results and how each service ended. The engine room and
 * the pages of hours and sessions knock here. No funding, no sign-off.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry", "casefile"})
package eu.uptake.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
