/**
 * Money for the adoption: the register of instruments and how they match, the applications of a case from the idea to the
 * last payment, the ledger of small aid per single undertaking and the documents a company has handed in. The engine room
 * and the page of the register knock here. Ceilings, weights and validity periods are dated data; what follows from the
 * arithmetic of small aid stands in a decision table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry", "casefile"})
package eu.uptake.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
