package eu.uptake.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The clock of the house: the machine's, except while past months are rehearsed. */
public final class MovableClock extends Clock {

    private final Clock machine;
    private volatile @Nullable Instant rehearsed;

    public MovableClock(Clock machine) {
        this.machine = machine;
    }

    public void moveTo(Instant instant) {
        rehearsed = instant;
    }

    public void release() {
        rehearsed = null;
    }

    @Override
    public Instant instant() {
        var moment = rehearsed;
        return moment == null ? machine.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(machine.withZone(zone));
    }
}
