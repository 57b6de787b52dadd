package eu.uptake.platform;

/** The same, as rows of the table. */
class SessionsProof extends SessionsTest {}
