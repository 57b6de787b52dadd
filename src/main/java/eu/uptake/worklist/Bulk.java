package eu.uptake.worklist;

import eu.uptake.platform.Actor;
import eu.uptake.process.Candidate;
import eu.uptake.process.Desk;
import eu.uptake.process.NoSuchTask;
import eu.uptake.process.TaskOver;
import eu.uptake.process.TaskRefused;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The same done to several tasks, each by itself: what one refuses, the others do not feel. */
@Component
class Bulk {

    /** What became of one task; the outcome names the message that says it. */
    record Result(WorkRow row, String outcome) implements Serializable {
        public boolean done() {
            return outcome.equals("done");
        }
    }

    private final Desk desk;
    private final WorkRows rows;

    Bulk(Desk desk, WorkRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    List<WorkRow> chosen(Actor actor, Collection<String> tasks) {
        return rows.find(actor, tasks.stream().limit(WorkPage.SIZE).toList());
    }

    /** Free tasks only: a colleague's is taken over one at a time, knowingly. */
    List<Result> claim(Actor actor, Collection<String> tasks) {
        return each(actor, tasks, row -> {
            if (row.isWithColleague(actor)) {
                return "colleague";
            }
            return attempt(row, task -> desk.claim(actor, task));
        });
    }

    List<Result> release(Actor actor, Collection<String> tasks) {
        return each(actor, tasks, row -> attempt(row, task -> desk.release(actor, task)));
    }

    List<Result> assign(Actor actor, Collection<String> tasks, long person) {
        return each(actor, tasks, row -> attempt(row, task -> desk.assign(actor, task, person)));
    }

    /** Who could do every one of them. */
    List<Candidate> candidates(Actor actor, Collection<WorkRow> chosen) {
        Map<String, WorkRow> kinds = chosen.stream()
                .collect(Collectors.toMap(row -> row.role() + row.organisation(), row -> row, (one, other) -> one));
        return kinds.values().stream()
                .map(row -> desk.candidates(actor, row.taskId()))
                .reduce(Bulk::common)
                .orElse(List.of());
    }

    private static List<Candidate> common(List<Candidate> some, List<Candidate> others) {
        var people = others.stream().map(Candidate::person).collect(Collectors.toSet());
        return some.stream()
                .filter(candidate -> people.contains(candidate.person()))
                .toList();
    }

    private List<Result> each(Actor actor, Collection<String> tasks, Function<WorkRow, String> act) {
        return chosen(actor, tasks).stream()
                .map(row -> new Result(row, act.apply(row)))
                .toList();
    }

    private static String attempt(WorkRow row, Consumer<String> act) {
        try {
            act.accept(row.taskId());
            return "done";
        } catch (TaskRefused refused) {
            return refused.standing().name();
        } catch (TaskOver | NoSuchTask gone) {
            return "gone";
        }
    }
}
