/**
 * What every room stands on: security, page frame, clock, languages, error pages. Everybody knocks here. No business
 * word ever enters.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package eu.uptake.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
