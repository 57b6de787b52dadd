package eu.uptake.privacy;

import java.time.LocalDate;

/**
 * When a request must be answered: on the day of the same number one month after receipt, or on the last day of a month
 * that has none (Regulation (EU) 2016/679, Article 12(3); Regulation (EEC, Euratom) No 1182/71, Article 3(2)(c)). That the
 * latter would carry a day without work on to the next one that has it is not used: who answers earlier is never late.
 */
record Deadline(PrivacyParameters parameters) {

    LocalDate of(LocalDate received) {
        return received.plusMonths(parameters.answerMonths(received).value());
    }

    /** Counted from receipt, not from the first deadline. */
    LocalDate extended(LocalDate received) {
        return received.plusMonths(parameters.answerMonths(received).value()
                + parameters.extensionMonths(received).value());
    }
}
