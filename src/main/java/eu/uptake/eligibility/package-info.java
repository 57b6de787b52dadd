/**
 * Whether a company is an SME, of which size, and whether it may take part in the role it claims: figures of all
 * enterprises around it added up, the two-year rule, the decisions kept with everything they rest on. The engine room
 * knocks here and lends its decision tables, in which the thresholds stand; parameters are dated data.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry", "casefile"})
package eu.uptake.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
