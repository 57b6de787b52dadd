package eu.uptake.retention;

/** A plan that cannot be carried out by whoever wants to, or not any more; the key says why. */
class PlanRefused extends RuntimeException {

    PlanRefused(String messageKey) {
        super(messageKey);
    }

    String messageKey() {
        return String.valueOf(getMessage());
    }
}
