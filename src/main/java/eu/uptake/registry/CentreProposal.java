package eu.uptake.registry;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A centre proposed for a company. Same region goes before same country, that before knowing the technology, that
 * before having few open cases; a person decides.
 *
 * @param advisors those with the fewest open cases first
 */
public record CentreProposal(Centre centre, List<Person> advisors, List<Reason> reasons) {

    static List<CentreProposal> rank(
            List<Centre> centres, Need need, Load load, Function<Centre, List<Person>> advisorsOf) {
        return centres.stream()
                .sorted(fitting(need, load))
                .map(centre -> new CentreProposal(
                        centre,
                        advisorsOf.apply(centre).stream()
                                .sorted(comparingInt(load::of))
                                .toList(),
                        reasons(centre, need, load)))
                .filter(proposal -> !proposal.advisors().isEmpty())
                .toList();
    }

    private static Comparator<Centre> fitting(Need need, Load load) {
        return comparing((Centre centre) -> !centre.serves(need.region()))
                .thenComparing(centre -> !centre.country().equals(need.country()))
                .thenComparing(centre -> !knows(centre, need))
                .thenComparingInt(load::of)
                .thenComparing(Centre::name);
    }

    private static List<Reason> reasons(Centre centre, Need need, Load load) {
        var reasons = new ArrayList<Reason>();
        var region = need.region();
        if (region != null && centre.serves(region)) {
            reasons.add(Reason.of("sameRegion", region));
        } else if (centre.country().equals(need.country())) {
            reasons.add(Reason.of("sameCountry", need.country()));
        } else {
            reasons.add(Reason.of("otherCountry", centre.country()));
        }
        var technology = need.technology();
        if (technology != null) {
            reasons.add(Reason.of(knows(centre, need) ? "knowsTechnology" : "otherTechnology", technology));
        }
        reasons.add(Reason.of("openCases", load.of(centre)));
        return List.copyOf(reasons);
    }

    private static boolean knows(Centre centre, Need need) {
        var technology = need.technology();
        return technology != null && centre.technologies().contains(technology);
    }
}
