package eu.uptake.eligibility;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a company is an SME and of which size, and keeps how that came about. */
@Component
public class Sizes {

    private final SizeDecisions decisions;
    private final Parameters parameters;
    private final Clock clock;

    Sizes(SizeDecisions decisions, Parameters parameters, Clock clock) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * What would be decided now; nothing is kept.
     *
     * @throws FiguresMissing if an enterprise counts whose figures were not declared
     */
    public SizeReckoning reckon(SizeDeclaration declared, RuleTables tables) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new SizeRules(declared, today, parameters, tables).reckon();
    }

    /** Decides and keeps it. @param by who declared */
    public SizeReckoning decide(Case file, SizeDeclaration declared, RuleTables tables, @Nullable Actor by) {
        var reckoning = reckon(declared, tables);
        decisions.keep(file, reckoning, by, clock.instant());
        return reckoning;
    }

    /** The day from which a status that is provisional is to be looked at again; none where it is settled. */
    public Optional<LocalDate> recheckOn(Case file) {
        return decisions.newest(file).map(decided -> decided.reckoning().recheckOn());
    }

    /** A person looked at the newest decision. @param code of the verdict, as the form has it */
    public void reviewed(Case file, String code, String reason, Actor by) {
        decisions.judge(file, Verdict.of(code, reason, by, clock.instant()));
    }
}
