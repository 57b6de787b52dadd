package eu.uptake.prove.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What people did, each under a mark of its own: tried, and acknowledged if the answer said so. */
final class Deeds {

    private final Map<Kind, Map<String, Boolean>> all = new ConcurrentHashMap<>();
    private final AtomicInteger marks = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();

    enum Kind {
        REGISTRATION,
        COMPLETION,
        UPLOAD,
        NOTE,
        DRAFT
    }

    String mark() {
        return "K%06dK".formatted(marks.incrementAndGet());
    }

    void tried(Kind kind, String mark) {
        of(kind).putIfAbsent(mark, false);
    }

    /** Somebody was told that it is done. */
    void done(Kind kind, String mark) {
        of(kind).put(mark, true);
        acknowledged.incrementAndGet();
    }

    /** What a node would not take, for whoever wonders. */
    void refused(String what, Answer answer) {
        refusals.add(what + " " + answer.status() + " "
                + answer.body().substring(0, Math.min(200, answer.body().length())));
    }

    Map<String, Boolean> of(Kind kind) {
        return all.computeIfAbsent(kind, none -> new ConcurrentHashMap<>());
    }

    int acknowledged() {
        return acknowledged.get();
    }

    Iterable<String> refusals() {
        return refusals;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var kind : Kind.values()) {
            var done = of(kind).values().stream().filter(Boolean::booleanValue).count();
            text.append(done).append(' ').append(kind.name().toLowerCase()).append("s, ");
        }
        return text.append(refusals.size()).append(" refused").toString();
    }
}
