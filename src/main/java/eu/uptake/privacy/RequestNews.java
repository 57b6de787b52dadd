package eu.uptake.privacy;

/**
 * Something happened to a request; published within its transaction, so that mails are written in it.
 *
 * @param key names the event, so that it is told once
 */
public record RequestNews(What what, DataRequest request, String key) {

    public enum What {
        RECEIVED,
        EXTENDED,
        ANSWERED,
        REFUSED,
        /** Its day comes near. */
        DUE
    }

    static RequestNews of(What what, DataRequest request) {
        return new RequestNews(what, request, "data-request/" + request.id() + "/" + what);
    }

    /** @param stage of the reminders for one deadline */
    static RequestNews due(DataRequest request, String stage) {
        return new RequestNews(
                What.DUE, request, "data-request/" + request.id() + "/due/" + request.dueOn() + "/" + stage);
    }
}
