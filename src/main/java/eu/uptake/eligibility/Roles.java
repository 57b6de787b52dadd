package eu.uptake.eligibility;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Country;
import eu.uptake.registry.ReferenceLists;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides by the rules whether a company can take part in the role it claims, and keeps why. */
@Component
public class Roles {

    private static final List<String> ROLES = List.of("TRADITIONAL", "TECH_SAVVY");

    private final RoleDecisions decisions;
    private final SizeDecisions sizes;
    private final ReferenceLists lists;
    private final Parameters parameters;
    private final Clock clock;

    Roles(RoleDecisions decisions, SizeDecisions sizes, ReferenceLists lists, Parameters parameters, Clock clock) {
        this.decisions = decisions;
        this.sizes = sizes;
        this.lists = lists;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param member what the cluster says, by the form's code */
    public RoleReckoning decide(Case file, String claim, String member, RuleTables tables, @Nullable Actor by) {
        var reckoning = reckon(facts(file, claim, member, LaterFacts.NONE), tables);
        decisions.keep(file, reckoning, by, clock.instant());
        return reckoning;
    }

    /**
     * Decides on the role that the company has, with what is known by now. Where it cannot keep it, the other role is
     * tried.
     *
     * @param kept tables that keep what they decide
     * @param tried tables that do not
     * @return whether the role stands: by the rules, or because a person looked at the same refusals before
     */
    public boolean decideAnew(Case file, LaterFacts later, RuleTables kept, RuleTables tried, @Nullable Actor by) {
        var before = decisions.newest(file).orElse(null);
        if (before == null) {
            return true; // a case of before roles were decided
        }
        var had = before.reckoning().facts();
        var facts = facts(file, had.roleClaim(), had.member(), later);
        var reckoning = reckon(facts, kept);
        if (reckoning.eligible()) {
            decisions.keep(file, reckoning, by, clock.instant());
            return true;
        }
        decisions.keep(file, reckoning.offering(other(facts, tried)), by, clock.instant());
        var judged = before.verdict() != null && before.reckoning().refusals().equals(reckoning.refusals());
        if (judged) {
            decisions.judge(file, before.verdict());
        }
        return judged;
    }

    private @Nullable String other(RoleFacts facts, RuleTables tried) {
        return ROLES.stream()
                .filter(role -> !role.equals(facts.roleClaim()))
                .filter(role -> reckon(facts.claiming(role), tried).eligible())
                .findFirst()
                .orElse(null);
    }

    private RoleReckoning reckon(RoleFacts facts, RuleTables tables) {
        return RoleRules.reckon(facts, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), parameters, tables);
    }

    /** The role that the company could take instead of the one that does not stand. */
    public Optional<String> other(Case file) {
        return decisions.newest(file).map(decided -> decided.reckoning().other());
    }

    /** A person confirmed or overruled a refusal. @param code of the verdict, as the form has it */
    public void judged(Case file, String code, String reason, Actor by) {
        decisions.judge(file, Verdict.of(code, reason, by, clock.instant()));
    }

    /** The company takes the other role from now on: decided by the same rules, from what was known before. */
    public void change(Case file, RuleTables tables, Actor by) {
        var before = decisions.newest(file).orElseThrow().reckoning();
        var role = Objects.requireNonNull(before.other(), "No other role to take");
        decisions.keep(file, reckon(before.facts().claiming(role), tables), by, clock.instant());
    }

    private RoleFacts facts(Case file, String claim, String member, LaterFacts later) {
        var known = file.known();
        return new RoleFacts(
                claim,
                sizes.newest(file).map(decided -> decided.reckoning().outcome()).orElse(null),
                lists.country(file.country()).map(Roles::standing).orElse("other"),
                member,
                later.maturity(),
                later.technologyUse(),
                later.excluded(),
                known.get("offerTechnologies") instanceof List<?> offers ? offers.size() : 0,
                number(known.get("offerTrl")),
                known.get("offerReferences") == null ? 0 : number(known.get("offerReferences")));
    }

    private static @Nullable Long number(@Nullable Object answer) {
        return answer == null ? null : Long.valueOf(answer.toString());
    }

    private static String standing(Country country) {
        return country.member() ? "member" : country.eligible() ? "eligible" : "other";
    }
}
