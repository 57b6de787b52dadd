package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.CountedStatements;
import eu.uptake.Uptake;
import eu.uptake.casefile.WorkItem;
import eu.uptake.prove.Databases;
import eu.uptake.prove.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** Completing tasks with everything the product adds, beside the bare engine completing those of the same models. */
class CompletionProof {

    private static final int JOURNEYS = Integer.getInteger("prove.journeys", 200);
    private static final int WARM = 20;
    private static final int AT_ONCE = 4;
    /** Of a company whose status is not to be looked at again, which would be a process more. */
    private static final Map<String, Object> SETTLED = Map.of("yearsClosed", "two");

    private static final String LAST = "userTask_acceptPlan";

    private final Findings findings = new Findings("completion");
    private final GivenToTheEngine given = new GivenToTheEngine();

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void isNoSlowerThanTheBareEngine(String kind) throws Exception {
        try (var databases = Databases.of(kind);
                var product = new SpringApplicationBuilder(Uptake.class)
                        .profiles("test")
                        .initializers(context -> context.getBeanFactory().addBeanPostProcessor(given))
                        .properties(
                                "server.port=0",
                                "uptake.home=target/prove/completion-" + kind,
                                "spring.datasource.username=" + databases.user())
                        .run("--spring.datasource.url=" + databases.fresh());
                var pool = databases.pool();
                var stock = new StockJourneys(CountedStatements.counted(pool))) {
            run(product, stock, WARM);
            statements(product, stock, kind);
            var took = run(product, stock, JOURNEYS);
            var where = "%s, %,d tasks, %d at once"
                    .formatted(kind, took.completions().sum(), AT_ONCE);
            findings.note(
                    "completion.throughput",
                    where,
                    "%.2f ms, engine %.2f ms alone, %.2f ms as a task list completes"
                            .formatted(took.own(), took.bare(), took.listed()));
            findings.add("completion.throughput", where + ", engine's completion alone", took.bare() / took.own());
            findings.add("completion.throughputAsListed", where, took.listed() / took.own());
        }
        assertThat(findings.missed()).isEmpty();
    }

    /** Of one journey, step by step. */
    private void statements(ApplicationContext product, StockJourneys stock, String kind) throws Exception {
        var most = 0;
        Map<String, Integer> sums = new HashMap<>();
        var walk = product.getBean(JourneyWalk.class);
        var desk = product.getBean(Desk.class);
        var number = walk.register();
        stock.start(number, given.starting(number));
        for (var item = walk.next(number); !item.element().equals(LAST); item = walk.next(number)) {
            var step = item;
            var actor = walk.actor(step);
            var answers = walk.answers(actor, step, SETTLED);
            var own = CountedStatements.of(() -> desk.complete(actor, step.taskId(), answers));
            var task = stock.open(number, step.element());
            var bare = CountedStatements.of(() -> {
                stock.complete(task, given.completing(step.taskId()));
                return task;
            });
            most = Math.max(most, own.size());
            sums.merge("own", own.size(), Integer::sum);
            sums.merge("bare", bare.size(), Integer::sum);
        }
        findings.add("completion.statements", kind, most);
        findings.note(
                "completion.statements",
                kind + ", the journey to the plan",
                "%d, engine %d".formatted(sums.get("own"), sums.get("bare")));
    }

    private Times run(ApplicationContext product, StockJourneys stock, int journeys) throws Exception {
        var times = new Times(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
        var walk = product.getBean(JourneyWalk.class);
        var desk = product.getBean(Desk.class);
        walk.house();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int n = 0; n < journeys; n++) {
                all.add(threads.submit(() -> journey(walk, desk, stock, times)));
            }
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("A journey broke off", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return times;
    }

    private void journey(JourneyWalk walk, Desk desk, StockJourneys stock, Times times) {
        var number = walk.register();
        stock.start(number, given.starting(number));
        stock.start(number + "L", given.starting(number));
        for (var item = walk.next(number); !item.element().equals(LAST); item = walk.next(number)) {
            step(walk, desk, stock, item, times);
        }
    }

    private void step(JourneyWalk walk, Desk desk, StockJourneys stock, WorkItem item, Times times) {
        var actor = walk.actor(item);
        var answers = walk.answers(actor, item, SETTLED);
        timed(times.owned(), () -> desk.complete(actor, item.taskId(), answers));
        var variables = given.completing(item.taskId());
        assertThat(variables).as(item.element()).isNotNull();
        var alone = stock.open(item.number(), item.element());
        timed(times.alone(), () -> stock.complete(alone, variables));
        var listed = stock.open(item.number() + "L", item.element());
        timed(times.listing(), () -> stock.work(listed, variables));
        times.completions().increment();
    }

    private static void timed(LongAdder sum, Runnable what) {
        var start = System.nanoTime();
        what.run();
        sum.add(System.nanoTime() - start);
    }

    /** Nanoseconds over all completions. */
    private record Times(LongAdder owned, LongAdder alone, LongAdder listing, LongAdder completions) {

        double own() {
            return perCompletion(owned);
        }

        double bare() {
            return perCompletion(alone);
        }

        double listed() {
            return perCompletion(listing);
        }

        private double perCompletion(LongAdder nanoseconds) {
            return nanoseconds.sum() / 1e6 / completions.sum();
        }
    }
}
