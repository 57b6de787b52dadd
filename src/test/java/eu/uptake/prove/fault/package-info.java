/**
 * Faults on purpose: real processes of the jar under a load of acknowledged actions are killed, cut off from their
 * database and their mail server, and what was acknowledged is compared with what is there afterwards.
 */
package eu.uptake.prove.fault;
