package eu.uptake.privacy;

/** For machines, or for reading. */
enum CopyFormat {
    JSON,
    PDF
}
