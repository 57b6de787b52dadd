/**
 * Who is who: companies, clusters, technology centres, providers, the people in them and the roles they hold; the
 * reference lists that describe them; and how a person signs in. Every room above knocks here to learn whom it deals
 * with. No case, no task and no word of the engine ever enters.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package eu.uptake.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
