package eu.uptake.funding;

/** A way to pay for an adoption, public or private. */
public record Instrument(String code, String name, boolean isPublic) {}
