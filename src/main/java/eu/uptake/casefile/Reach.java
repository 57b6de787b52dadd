package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cases a person may see, as a predicate to put into a query over rows that carry {@code company_id},
 * {@code cluster_id} and {@code centre_id}: a coordinator sees all, a centre's people its cases, a cluster manager the
 * cluster's SMEs, an SME itself. Nobody else sees any.
 *
 * @param sql a parenthesised condition with named parameters {@code reach…}
 */
public record Reach(String sql, Map<String, Object> parameters) {

    public static final Reach EVERYTHING = new Reach("(1 = 1)", Map.of());
    static final Reach NOTHING = new Reach("(1 = 0)", Map.of());

    /** For the table of that alias, which must be {@code case_file}. */
    public static Reach of(Actor actor, String alias) {
        if (actor.has(Role.COORDINATOR)) {
            return EVERYTHING;
        }
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        admit(actor.organisationsAs(Role.CENTRE.toArray(String[]::new)), alias + ".centre_id", conditions, parameters);
        admit(actor.organisationsAs(Role.CLUSTER_MANAGER), alias + ".cluster_id", conditions, parameters);
        admit(actor.organisationsAs(Role.SME), alias + ".company_id", conditions, parameters);
        var sql = conditions.isEmpty() ? "(1 = 0)" : "(" + String.join(" OR ", conditions) + ")";
        return new Reach(sql, parameters);
    }

    private static void admit(
            Set<Long> organisations, String column, List<String> conditions, Map<String, Object> parameters) {
        if (!organisations.isEmpty()) {
            var name = "reach" + conditions.size();
            conditions.add(column + " IN (:" + name + ")");
            parameters.put(name, organisations);
        }
    }
}
