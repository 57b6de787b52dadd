package eu.uptake.forms;

/** A draft that is not kept: it is too large, or its owner keeps too many. */
public class DraftRefused extends RuntimeException {

    private final String messageKey;

    DraftRefused(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
