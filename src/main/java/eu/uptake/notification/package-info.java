/**
 * What people are told by mail. It listens to what happens to a case and to who is invited, writes each mail in that
 * same transaction, sends it afterwards and keeps it as the ledger. Pages ask it for the mails of a case; nobody asks it
 * to send one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry", "casefile", "privacy"})
package eu.uptake.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
