package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.portal.Whereabouts.Ball;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words whose turn it is, since when, what is missing and what comes next. */
@Component
class WhereItStands {

    private final MessageSource messages;
    private final Days days;
    private final Reasons reasons;

    WhereItStands(MessageSource messages, Days days, Reasons reasons) {
        this.messages = messages;
        this.days = days;
        this.reasons = reasons;
    }

    Whereabouts tell(Situation situation, Locale reader) {
        return new Teller(situation, reader).tell();
    }

    private class Teller {

        private final Situation situation;
        private final Case file;
        private final Locale reader;
        private final List<@Nullable String> rest = new ArrayList<>();

        Teller(Situation situation, Locale reader) {
            this.situation = situation;
            this.file = situation.file();
            this.reader = reader;
        }

        Whereabouts tell() {
            return switch (file.status()) {
                case ON_HOLD -> held();
                case REFUSED, WITHDRAWN, TERMINATED, CLOSED -> over();
                case APPLIED, ACTIVE, FOLLOW_UP -> running();
            };
        }

        private Whereabouts running() {
            if (situation.open().isEmpty()) {
                return nobodys();
            }
            return situation.mine().isEmpty() ? theirs() : yours();
        }

        private Whereabouts yours() {
            var mine = situation.mine();
            var first = mine.get(0);
            var late = days.past(first.due(), situation.now());
            var due = days.day(first.due(), reader);
            if (mine.size() == 1) {
                rest.add(missing(first));
                rest.add(say(late ? "wasDue" : "due", due));
            } else {
                rest.add(say("several", mine.size(), list(mine, this::name)));
                rest.add(say(late ? "severalWasDue" : "severalDue", due));
            }
            situation.theirs().stream().findFirst().ifPresent(turn -> rest.add(say("meanwhile", missing(turn))));
            rest.add(next());
            return end(late ? Ball.LATE : Ball.YOURS, since("yours", since(mine)));
        }

        private Whereabouts theirs() {
            var open = situation.open();
            open.stream().map(this::missing).distinct().limit(3).forEach(rest::add);
            var first = open.get(0);
            var late = days.past(first.due(), situation.now());
            rest.add(say(late ? "theirsLate" : "theirsDue", days.day(first.due(), reader)));
            rest.add(next());
            return end(Ball.THEIRS, since("theirs", since(open), list(open, this::whose)));
        }

        private Whereabouts nobodys() {
            rest.add(situation.stageSays());
            rest.add(next());
            return end(
                    Ball.NOBODYS,
                    say(file.stage() == null ? "received" : "waiting", days.day(file.stageSince(), reader)));
        }

        private Whereabouts held() {
            rest.add(reason());
            rest.add(say("heldNothingToDo"));
            var since = days.day(Objects.requireNonNullElse(file.heldSince(), file.stageSince()), reader);
            var until = file.heldUntil();
            return end(
                    Ball.HELD, until == null ? say("held", since) : say("heldUntil", since, days.day(until, reader)));
        }

        private Whereabouts over() {
            rest.add(reason());
            rest.add(say("over"));
            var when = Objects.requireNonNullElse(file.closedAt(), file.stageSince());
            return end(Ball.OVER, say(file.status().name(), days.day(when, reader)));
        }

        private Whereabouts end(Ball ball, String lead) {
            return new Whereabouts(
                    ball, lead, rest.stream().filter(Objects::nonNull).toList());
        }

        private String since(String key, Instant since, Object... who) {
            if (days.sameDay(since, situation.now())) {
                return say(key + "Now", who);
            }
            var args = new ArrayList<>(List.of(who));
            args.add(days.day(since, reader));
            return say(key, args.toArray());
        }

        private Instant since(List<Turn> turns) {
            return turns.stream()
                    .map(Turn::since)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private String missing(Turn turn) {
            var says = turn.says();
            if (says == null) {
                return say("missing", name(turn));
            }
            var about = turn.about();
            return about == null ? says : say("about", says, about);
        }

        private String name(Turn turn) {
            var about = turn.about();
            return about == null ? turn.task() : say("taskAbout", turn.task(), about);
        }

        /** "of your advisor (Ana Silva, Centre North)"; shorter where several work at once. */
        private String whose(Turn turn) {
            var role = messages.getMessage(
                    "portal.whose." + turn.role(),
                    null,
                    messages.getMessage("portal.whose.other", null, reader),
                    reader);
            var details = new ArrayList<String>();
            if (turn.person() != null) {
                details.add(turn.person());
            }
            if (turn.organisation() != null && situation.open().size() == 1) {
                details.add(turn.organisation());
            }
            return details.isEmpty() ? role : role + " (" + String.join(", ", details) + ")";
        }

        private String list(List<Turn> turns, Function<Turn, String> text) {
            var parts = turns.stream().map(text).distinct().toList();
            var last = parts.size() - 1;
            return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + say("and") + parts.get(last);
        }

        private @Nullable String reason() {
            var reason = file.statusReason();
            return reason == null || reason.isBlank() ? null : say("reason", reasons.inLanguageOf(reader, reason));
        }

        private @Nullable String next() {
            var next = situation.next();
            return next == null ? null : say("next", next);
        }

        private String say(String key, Object... args) {
            return messages.getMessage("portal.stands." + key, args, reader);
        }
    }
}
