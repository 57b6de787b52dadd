package eu.uptake.notification;

/** A mail's words in one language: a line and the same body twice. */
record Letter(String subject, String text, String html) {}
