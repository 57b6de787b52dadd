package eu.uptake.platform;

import java.io.Serializable;

/** A role held in an organisation: the unit in which access is given. */
public record Grant(String role, long organisation) implements Serializable {}
