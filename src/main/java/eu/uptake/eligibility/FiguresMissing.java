package eu.uptake.eligibility;

/** An enterprise counts for the size of a company, and its figures of a year were not declared. */
public class FiguresMissing extends RuntimeException {

    private final String enterprise;
    private final int year;

    FiguresMissing(String enterprise, int year) {
        super("No figures of the year -" + year + " of a related enterprise");
        this.enterprise = enterprise;
        this.year = year;
    }

    public String enterprise() {
        return enterprise;
    }

    /** 0 is the newest. */
    public int year() {
        return year;
    }
}
