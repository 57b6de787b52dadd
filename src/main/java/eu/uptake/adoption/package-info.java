/**
 * What came of the assistance: the record of adoption with its three signatures, what became of it half a year and a
 * year later, and how content the companies are. The engine room knocks here. Whether something counts as adopted is
 * decided by the programme's table, not here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry", "casefile"})
package eu.uptake.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
