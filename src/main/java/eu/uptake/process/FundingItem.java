package eu.uptake.process;

import java.util.Objects;

/** The application that a funding task is about. */
final class FundingItem {

    private FundingItem() {}

    static String of(TaskHandler.Turn turn) {
        return Objects.requireNonNull(turn.item().item(), "A funding task is about an application");
    }
}
