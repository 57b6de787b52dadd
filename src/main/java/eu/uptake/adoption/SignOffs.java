package eu.uptake.adoption;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of adoption of all cases. Each time one is prepared it is a new version, to be signed anew: the company
 * first, then its centre, then the programme.
 */
@Component
public class SignOffs {

    private final SignOffRows rows;
    private final JsonMapper json;
    private final Clock clock;

    SignOffs(SignOffRows rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** @return its version */
    public int prepare(Case file, AdoptionRecord record, Actor advisor) {
        var version = rows.versions(file) + 1;
        var content = json.writeValueAsString(record);
        var signOff = new SignOff(
                UUID.randomUUID().toString(),
                version,
                record,
                content,
                Seal.of(content),
                SignOffState.PREPARED,
                null,
                null,
                advisor.name(),
                clock.instant(),
                List.of());
        rows.insert(file, signOff);
        return version;
    }

    /**
     * A record that was prepared before records were kept here is signed by its form alone.
     *
     * @throws OutOfOrder if it is not that signatory's turn
     */
    public void sign(Case file, Signatory signatory, Actor actor, String name, String function) {
        newest(file).ifPresent(signOff -> sign(signOff, signatory, actor, name, function));
    }

    private void sign(SignOff signOff, Signatory signatory, Actor actor, String name, String function) {
        if (!signOff.state().awaits(signatory)) {
            throw new OutOfOrder(signatory, signOff.state());
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var unsealed = new Signature(signatory, actor.person(), name, function, at, "");
        var sealed = new Signature(signatory, actor.person(), name, function, at, Seal.of(signOff.end(), unsealed));
        rows.add(signOff, sealed);
        rows.move(signOff, SignOffState.after(signatory), null);
    }

    /** Somebody will not sign it as it is; it is prepared again. */
    public void giveBack(Case file, SignOffState how, @Nullable String reason) {
        newest(file).ifPresent(signOff -> rows.move(signOff, how, reason));
    }

    /** What the programme's table made of the level that was reached. */
    public void conclude(Case file, String outcome) {
        newest(file).ifPresent(signOff -> rows.conclude(signOff, outcome));
    }

    /** The newest version, whatever became of it. */
    public Optional<SignOff> newest(Case file) {
        return rows.newest(file);
    }
}
