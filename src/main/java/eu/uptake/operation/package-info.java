/**
 * What whoever keeps the installation running needs: whether it is well, figures for a monitoring system, backup and
 * restore. Administrators, monitoring systems and the command line knock here. It asks the other rooms and changes
 * nothing of theirs; no content of a case leaves it but into a backup.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"process", "notification", "casefile", "registry", "platform"})
package eu.uptake.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
