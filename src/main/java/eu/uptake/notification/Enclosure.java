package eu.uptake.notification;

/**
 * An entry for a calendar that a mail brings (RFC 6047).
 *
 * @param method what the calendar is asked to do with it: REQUEST or CANCEL
 * @param text the iCalendar object
 */
record Enclosure(String method, String text) {

    static final String FILE = "invitation.ics";
}
