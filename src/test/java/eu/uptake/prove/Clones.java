package eu.uptake.prove;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies of cases, row by row in our tables and the engine's alike, each with keys, a name, a region and dates of its
 * own. All within the database: the hundredth copy of a thousand cases is one more line of a small table.
 */
final class Clones {

    /** Above every key that the seed has; a copy's keys are the seed's plus so many times this. */
    static final int STEP = 10_000;

    private static final int AT_ONCE = 25;
    private static final String WORD = "MOD(%s * 7 + n.k * 13, 97)";
    private static final String REGION = "MOD(%s * 3 + n.k * 7, 60)";
    private static final String SECTOR = "MOD(%s + n.k * 5, 14)";
    private static final String EMAIL = "CAST(n.k AS VARCHAR(9)) || '.' || t.email";
    private static final Set<String> OF_DEFINITIONS = Set.of(
            "proc_def_id_",
            "process_def_id_",
            "case_def_id_",
            "job_def_id_",
            "deployment_id_",
            "group_id_",
            "act_id_",
            "tenant_id_",
            "user_id_");
    private static final List<String> ENGINE = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_event_subscr");

    private final JdbcTemplate jdbc;
    private final boolean open;
    private final String ofSeed;

    /** @param open the running cases with what the engine has of them, or the finished ones */
    Clones(Connection connection, boolean open) {
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.open = open;
        this.ofSeed = "(SELECT x.%s FROM case_file x WHERE x.id < " + STEP + " AND x.closed_at IS "
                + (open ? "NULL)" : "NOT NULL)");
    }

    /** From that copy to before the other; the seed is number zero. */
    void make(int from, int to, boolean open) {
        for (int k = from; k < to; k += AT_ONCE) {
            jdbc.execute("DELETE FROM prove_copy");
            for (int copy = k; copy < Math.min(to, k + AT_ONCE); copy++) {
                jdbc.update("INSERT INTO prove_copy (k) VALUES (?)", copy);
            }
            own();
            if (open) {
                staff();
                ENGINE.forEach(this::engine);
            }
        }
    }

    private void own() {
        var companies = ofSeed.formatted("company_id");
        var cases = ofSeed.formatted("id");
        var people = "(SELECT m.person_id FROM membership m WHERE m.role = 'sme' AND m.organisation_id IN " + companies
                + ")";
        copy("organisation", "id", "t.id IN " + companies, Map.of("name_core", worded("name_core", "folded")));
        copy("company", "organisation_id", "t.organisation_id IN " + companies, Map.of());
        copy("person", "id", "t.id IN " + people, Map.of("email", EMAIL));
        copy("privacy_acknowledgement", "person_id", "t.person_id IN " + people, Map.of());
        copy("consent", "person_id", "t.person_id IN " + people, Map.of());
        copy("membership", "organisation_id", "t.role = 'sme' AND t.organisation_id IN " + companies, Map.of());
        copy("case_file", "company_id", "t.id IN " + cases, Map.of("mark", "CAST(NULL AS VARCHAR(36))"));
        var ids = Map.of("id", uuid("id"), "person_id", "t.person_id");
        var decided = Map.of("person_id", "t.person_id");
        copy("size_decision", "case_id", "t.case_id IN " + cases, decided);
        copy("role_decision", "case_id", "t.case_id IN " + cases, decided);
        copy("planned_service", "case_id", "t.case_id IN " + cases, ids);
        copy("funding_application", "case_id", "t.case_id IN " + cases, ids);
        copy("assessment", "case_id", "t.case_id IN " + cases, Map.of("id", uuid("id")));
        var measured = Map.of("assessment_id", uuid("assessment_id"));
        copy("assessment_score", "case_id", "t.case_id IN " + cases, measured);
        copy("assessment_need", "case_id", "t.case_id IN " + cases, measured);
        money(companies, cases);
        copy("stage_visit", "case_id", "t.case_id IN " + cases, Map.of());
        copy("timeline", "case_id", "t.case_id IN " + cases, Map.of("person_id", "t.person_id"));
        copy("decision_record", "case_id", "t.case_id IN " + cases, Map.of("person_id", "t.person_id"));
        var task = Map.of("person_id", "t.person_id", "organisation_id", organisation(), "item", item());
        copy("work_item", "company_id", "t.case_id IN " + cases, task);
        copy("work_done", "case_id", "t.case_id IN " + cases, task);
    }

    /** What the ledger has of the companies, and what was worked out about their applications. */
    private void money(String companies, String cases) {
        copy("undertaking", "company_id", "t.company_id IN " + companies, Map.of());
        var known = "(SELECT u.id FROM undertaking u WHERE u.company_id IN " + companies + ")";
        var sought = "(SELECT f.id FROM funding_application f WHERE f.case_id IN " + cases + ")";
        copy(
                "aid_record",
                "undertaking_id",
                "t.undertaking_id IN " + known + " AND t.group_id IN " + known,
                Map.of(
                        "id",
                        uuid("id"),
                        "application_id",
                        uuid("application_id"),
                        "service_id",
                        uuid("service_id"),
                        "undertaking_id",
                        "t.undertaking_id + n.k * " + STEP,
                        "group_id",
                        "t.group_id + n.k * " + STEP,
                        "declared_by",
                        "t.declared_by + n.k * " + STEP));
        var application = Map.of("application_id", uuid("application_id"));
        for (var table : List.of("aid_check", "instrument_match", "funding_payment")) {
            copy(table, "id", "t.application_id IN " + sought, application);
        }
        copy("company_document", "company_id", "t.company_id IN " + companies, application);
    }

    /** A centre that takes more cases takes more people: nobody has more open cases in a larger programme. */
    private void staff() {
        var staff = "(SELECT x.person_id FROM membership x WHERE x.role = 'advisor')";
        copy("person", "id", "t.id < " + STEP + " AND t.id IN " + staff, Map.of("email", EMAIL));
        var here = Map.of("organisation_id", "t.organisation_id");
        copy("membership", "person_id", "t.person_id < " + STEP + " AND t.person_id IN " + staff, here);
    }

    private void copy(String table, String spreadBy, String which, Map<String, String> special) {
        var by = "t." + spreadBy;
        var columns = columns(table);
        var values = columns.stream()
                .map(column -> special.containsKey(column) ? special.get(column) : own(table, column, by))
                .toList();
        jdbc.update("INSERT INTO %s (%s) SELECT %s FROM %s t CROSS JOIN prove_copy n JOIN prove_word w ON w.n = %s"
                        .formatted(
                                table, String.join(", ", columns), String.join(", ", values), table, WORD.formatted(by))
                + " JOIN prove_region r ON r.n = " + REGION.formatted(by) + " JOIN prove_sector s ON s.n = "
                + SECTOR.formatted(by) + " WHERE " + which);
    }

    private String own(String table, String column, String by) {
        var later = " + (MOD(" + by + " * 7919 + n.k * 104729, 20160) - 10080) * INTERVAL '1' MINUTE";
        var earlier = " - MOD(" + by + " * 7919 + n.k * 104729, 20160) * INTERVAL '1' MINUTE";
        return switch (column) {
            case "id", "case_id", "company_id", "person_id" -> "t." + column + " + n.k * " + STEP;
            case "advisor_id", "assignee_id" -> open ? "t." + column + " + n.k * " + STEP : "t." + column;
            case "organisation_id" -> "t." + column + " + n.k * " + STEP;
            case "task_id" -> key("task_id");
            case "number" ->
                "'TA-2026-' || CAST(t." + (table.equals("case_file") ? "id" : "case_id") + " + n.k * " + STEP
                        + " AS VARCHAR(12))";
            case "name" -> table.equals("organisation") ? worded("name", "word") : "t.name";
            case "company_name" -> worded(column, "word");
            case "name_search", "company_search" -> worded(column, "folded");
            case "region", "nuts2" -> "r.code";
            case "sector", "ecosystem" -> "s.code";
            case "due" -> "t.due" + later;
            case "since", "ended_at", "stage_since", "opened_at" -> "t." + column + earlier;
            default -> "t." + column;
        };
    }

    private static String worded(String column, String with) {
        return "w." + with + " || ' ' || t." + column;
    }

    /** A company's own tasks go to the copied company, a centre's or cluster's stay with it. */
    private static String organisation() {
        return "CASE WHEN t.role = 'sme' THEN t.organisation_id + n.k * " + STEP + " ELSE t.organisation_id END";
    }

    private static String item() {
        return "CASE WHEN CHAR_LENGTH(t.item) = 36 THEN " + uuid("item") + " ELSE t.item END";
    }

    private static String uuid(String column) {
        return "SUBSTRING(t." + column + " FROM 1 FOR 29) || LPAD(CAST(n.k AS VARCHAR(7)), 7, '0')";
    }

    private void engine(String table) {
        var columns = columns(table);
        var values = columns.stream().map(Clones::engineKey).toList();
        var which = "t.id_ NOT LIKE '%~%'"
                + (table.equals("act_ru_event_subscr") ? " AND t.execution_id_ IS NOT NULL" : "");
        jdbc.update("INSERT INTO %s (%s) SELECT %s FROM %s t CROSS JOIN prove_copy n WHERE %s"
                .formatted(table, String.join(", ", columns), String.join(", ", values), table, which));
    }

    private static String engineKey(String column) {
        if (column.equals("business_key_")) {
            return "'TA-2026-' || CAST(CAST(SUBSTRING(t.business_key_ FROM 9) AS BIGINT) + n.k * " + STEP
                    + " AS VARCHAR(12))";
        }
        var key = column.endsWith("id_") || column.equals("super_exec_") || column.equals("var_scope_");
        return key && !OF_DEFINITIONS.contains(column) ? key(column) : "t." + column;
    }

    /** Ends with the number of the copy instead of the machine's, which is the same in all of the seed: no key gets longer. */
    private static String key(String column) {
        return "SUBSTRING(t.%1$s FROM 1 FOR CHAR_LENGTH(t.%1$s) - 6) || '~' || LPAD(CAST(n.k AS VARCHAR(5)), 5, '0')"
                .formatted(column);
    }

    private List<String> columns(String table) {
        return jdbc.query("SELECT * FROM " + table + " WHERE 1 = 0", rows -> {
            List<String> names = new ArrayList<>();
            for (int n = 1; n <= rows.getMetaData().getColumnCount(); n++) {
                names.add(rows.getMetaData().getColumnName(n).toLowerCase(Locale.ROOT));
            }
            return names;
        });
    }
}
