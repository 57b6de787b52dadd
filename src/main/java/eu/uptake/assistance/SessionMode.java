package eu.uptake.assistance;

/** How people meet; the same codes as a log line has. */
public enum SessionMode {
    ON_SITE,
    LAB,
    ONLINE,
    HYBRID
}
