package eu.uptake.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the enterprises around a company count as one with it, and which as partners (Recommendation 2003/361/EC,
 * Annex, Article 3). Links are followed through any number of enterprises, partnerships only one step.
 */
final class Ties {

    /** The company itself has no name among its relatives. */
    static final String COMPANY = "";

    private final List<RelatedEnterprise> rows;
    private final Bonds bonds;

    Ties(List<RelatedEnterprise> rows, Bonds bonds) {
        this.rows = rows;
        this.bonds = bonds;
    }

    /** An enterprise with all that are linked to it, and the ties that reach out of them. */
    record Circle(Set<String> members, List<Bond> bonds) {

        List<Bond> partners() {
            return bonds.stream()
                    .filter(bond -> bond.relation() == Relation.PARTNER)
                    .toList();
        }
    }

    Circle around(Set<String> start) {
        Set<String> members = new LinkedHashSet<>(start);
        List<Bond> inside = new ArrayList<>();
        List<Bond> reaching;
        do {
            reaching = new ArrayList<>();
            for (var joint : reachingOutOf(members)) {
                reaching.add(bonds.of(joint));
            }
            inside.addAll(linked(reaching));
        } while (join(members, linked(reaching)));
        inside.addAll(reaching);
        return new Circle(members, inside);
    }

    private static List<Bond> linked(List<Bond> all) {
        return all.stream().filter(bond -> bond.relation() == Relation.LINKED).toList();
    }

    private static boolean join(Set<String> members, List<Bond> linked) {
        return linked.stream()
                        .flatMap(bond -> bond.rows().stream())
                        .filter(row -> members.add(row.name()))
                        .count()
                > 0;
    }

    /** Ties of the members with others: of the same direction with the same holder, or holders of one group, jointly. */
    private List<List<RelatedEnterprise>> reachingOutOf(Set<String> members) {
        Map<String, List<RelatedEnterprise>> joint = new LinkedHashMap<>();
        for (var row : rows) {
            if (members.contains(row.anchor()) && !members.contains(row.name())) {
                joint.computeIfAbsent(row.tie().direction() + " " + group(row.name()), key -> new ArrayList<>())
                        .add(row);
            }
        }
        return List.copyOf(joint.values());
    }

    /** The same name for all holders that belong together. */
    private String group(String name) {
        Map<String, String> groups = new HashMap<>();
        rows.forEach(row -> groups.putIfAbsent(row.name(), row.name()));
        for (var row : rows) {
            var other = row.sameGroupAs();
            if (other != null && groups.containsKey(other)) {
                var from = groups.get(row.name());
                var to = groups.get(other);
                groups.replaceAll((key, group) -> group.equals(from) ? to : group);
            }
        }
        return groups.getOrDefault(name, name);
    }
}
