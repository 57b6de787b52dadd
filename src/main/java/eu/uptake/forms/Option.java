package eu.uptake.forms;

/** One choice of a select, radio, checklist or taglist: the value that is stored and the label that people read. */
public record Option(Object value, String label) {}
