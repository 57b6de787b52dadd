package eu.uptake.operation;

/** The same, as rows of the table. */
class BackupProof extends BackupTest {}
