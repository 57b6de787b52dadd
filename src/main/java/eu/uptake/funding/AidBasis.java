package eu.uptake.funding;

/** On which ground money may go to a company, as forms and registers name it. */
public enum AidBasis {
    /** Money managed by the Union itself, or private: no State aid. */
    NONE,
    DE_MINIMIS,
    DE_MINIMIS_SGEI,
    GBER18,
    GBER25,
    GBER28,
    GBER31,
    /** Passed on by a project of the Union: no State aid, but a ceiling of its own. */
    FSTP,
    MARKET_PRICE
}
