/**
 * What people may know and say about their own data: the privacy notice in its versions and who has taken note of which,
 * consents one by one, everything that is held about a person as a file, and their requests with the clock of one month.
 * Everybody's browser knocks here, and rooms that ask for a consent on their way. What a case is about never enters, and
 * nothing is erased here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry"})
package eu.uptake.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
