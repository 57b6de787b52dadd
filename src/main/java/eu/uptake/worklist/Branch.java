package eu.uptake.worklist;

import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One way into the work list's table that an index serves from end to end: a list is the union of a few, so that no OR
 * keeps the database from reading only the rows it shows.
 *
 * @param condition of the access; only rows that the person may see pass it
 * @param order the columns of the index before the due date, constant within the branch
 * @param large whether it may hold so much that each order has its index, not only that by due date
 */
record Branch(String condition, String order, boolean large, Map<String, Object> parameters) {

    static List<Branch> of(Actor actor, View view) {
        return switch (view) {
            case MINE -> List.of(mine(actor));
            case GROUP -> group(actor);
            case ALL -> all(actor);
        };
    }

    private static Branch mine(Actor actor) {
        Map<String, Object> parameters = new HashMap<>(Map.of("me", actor.person()));
        var reach = "";
        if (!actor.has(Role.COORDINATOR)) {
            var organisations = actor.organisationsAs(Role.STAFF.toArray(String[]::new));
            reach = organisations.isEmpty()
                    ? " AND 1 = 0"
                    : " AND (w.centre_id IN (:mine) OR w.organisation_id IN (:mine))";
            parameters.put("mine", organisations);
        }
        return new Branch("w.assignee_id = :me" + reach, "w.assignee_id, ", false, parameters);
    }

    private static List<Branch> group(Actor actor) {
        List<Branch> branches = new ArrayList<>();
        for (var grant : actor.grants()) {
            if (Role.STAFF.contains(grant.role())) {
                var n = branches.size();
                branches.add(new Branch(
                        "w.organisation_id = :groupOf%1$d AND w.role = :groupAs%1$d".formatted(n),
                        "w.organisation_id, w.role, ",
                        false,
                        Map.of("groupOf" + n, grant.organisation(), "groupAs" + n, grant.role())));
            }
        }
        return branches;
    }

    private static List<Branch> all(Actor actor) {
        if (actor.has(Role.COORDINATOR)) {
            return List.of(new Branch("1 = 1", "", true, Map.of()));
        }
        List<Branch> branches = new ArrayList<>();
        for (var centre : actor.organisationsAs(Role.CENTRE.toArray(String[]::new))) {
            branches.add(of("w.centre_id", branches.size(), centre));
        }
        for (var cluster : actor.organisationsAs(Role.CLUSTER_MANAGER)) {
            branches.add(of("w.organisation_id", branches.size(), cluster));
        }
        return branches;
    }

    private static Branch of(String column, int n, long organisation) {
        var name = "allOf" + n;
        return new Branch(
                column + " = :" + name, column + ", ", column.equals("w.centre_id"), Map.of(name, organisation));
    }
}
