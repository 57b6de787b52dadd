package eu.uptake.assistance;

/**
 * A kind of service a centre offers.
 *
 * @param hoursFrom typical effort, in hours
 */
public record ServiceType(String code, String title, int hoursFrom, int hoursTo, String deliverable) {

    /** Technical services are delivered by a technology advisor, all others by a business advisor. */
    public static boolean isTechnical(String code) {
        return code.startsWith("TA") || code.startsWith("TR");
    }
}
