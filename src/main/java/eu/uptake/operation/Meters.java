package eu.uptake.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures of our own for a monitoring system. None names a person, a company or a case. */
@Component
class Meters implements MeterBinder {

    private final Lookout lookout;
    private final Schema schema;
    private final Clock clock;

    Meters(Lookout lookout, Schema schema, Clock clock) {
        this.lookout = lookout;
        this.schema = schema;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "uptake.work.items.open", "Open tasks of all cases", Figures::openWork);
        gauge(
                meters,
                "uptake.jobs.working",
                "1 if this node takes up jobs",
                f -> f.engine().working() ? 1 : 0);
        gauge(
                meters,
                "uptake.jobs.failing",
                "Jobs whose last try failed",
                f -> f.engine().failing());
        age(
                meters,
                "uptake.jobs.oldest.due",
                "How long the oldest due job waits",
                f -> f.engine().oldestDue());
        gauge(
                meters,
                "uptake.mails.waiting",
                "Mails not sent yet",
                f -> f.post().waiting());
        gauge(
                meters,
                "uptake.mails.failed",
                "Mails that were given up",
                f -> f.post().failed());
        age(
                meters,
                "uptake.mails.oldest.waiting",
                "How long the oldest mail waits",
                f -> f.post().oldestWaiting());
        gauge(
                meters,
                "uptake.models.deployed",
                "Processes deployed",
                f -> f.engine().processes());
        gauge(
                meters,
                "uptake.journey.version",
                "Newest version of the journey",
                f -> f.engine().journeyVersion());
        gauge(meters, "uptake.work.items.mended", "Tasks that differed from the engine at the last comparison", f -> {
            var reconciled = f.reconciled();
            return reconciled == null ? 0 : reconciled.mended();
        });
        gauge(meters, "uptake.disk.free.bytes", "Free for database and files", Figures::diskFree);
        Gauge.builder("uptake.schema.version", schema, Schema::version)
                .description("Last migration of the database that was made")
                .register(meters);
        Gauge.builder("uptake.schema.pending", schema, Schema::pending)
                .description("Migrations of the database that wait")
                .register(meters);
    }

    private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<Figures> figure) {
        Gauge.builder(
                        name,
                        lookout,
                        seen -> seen.figures().map(figure::applyAsDouble).orElse(Double.NaN))
                .description(what)
                .register(meters);
    }

    private void age(MeterRegistry meters, String name, String what, Since since) {
        Gauge.builder(
                        name,
                        lookout,
                        seen -> seen.figures().map(f -> age(since.of(f))).orElse(Double.NaN))
                .baseUnit("seconds")
                .description(what)
                .register(meters);
    }

    private double age(@Nullable Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    private interface Since {
        @Nullable
        Instant of(Figures figures);
    }
}
