/**
 * The needs assessment: questionnaires as data in versions, how answers are scored, what the advisor corrected, which
 * advice follows, how a company stands beside its peers and against its own earlier answers. The engine room knocks here;
 * results are read through the case file's reckonings and as a report. Nothing of one particular questionnaire enters:
 * its questions, weights and bands are data, its advice a decision table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry", "casefile"})
package eu.uptake.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
