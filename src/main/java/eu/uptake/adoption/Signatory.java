package eu.uptake.adoption;

/** Who signs the record of an adoption, in this order. */
public enum Signatory {
    COMPANY,
    CENTRE,
    PROGRAMME
}
