package eu.uptake.eligibility;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Country;
import eu.uptake.registry.ReferenceLists;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides by the rules whether a company can take part in the role it claims, and keeps why. */
@Component
public class Roles {

    private static final String NOT_YET = "unknown";

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
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var reckoning = RoleRules.reckon(facts(file, claim, member), today, parameters, tables);
        decisions.keep(file, reckoning, by, clock.instant());
        return reckoning;
    }

    /** A person confirmed or overruled a refusal. @param code of the verdict, as the form has it */
    public void judged(Case file, String code, String reason, Actor by) {
        decisions.judge(file, Verdict.of(code, reason, by, clock.instant()));
    }

    /** The score before support and the exclusion declaration come after intake. */
    private RoleFacts facts(Case file, String claim, String member) {
        var known = file.known();
        return new RoleFacts(
                claim,
                sizes.newest(file).map(decided -> decided.reckoning().outcome()).orElse(null),
                lists.country(file.country()).map(Roles::standing).orElse("other"),
                member,
                null,
                null,
                NOT_YET,
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
