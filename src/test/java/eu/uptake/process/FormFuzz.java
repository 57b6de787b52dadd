package eu.uptake.process;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import eu.uptake.SignIn;
import eu.uptake.forms.Checked;
import eu.uptake.prove.LogEar;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Sends spoiled answers to every form and watches what becomes of them. */
final class FormFuzz {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WATCHED = List.of(
            "case_file",
            "timeline",
            "submission",
            "evidence",
            "work_item",
            "work_done",
            "planned_service",
            "service_log",
            "assessment",
            "funding_application",
            "aid_record",
            "aid_check",
            "undertaking_tie",
            "instrument",
            "instrument_match",
            "funding_payment",
            "company_document",
            "company",
            "person",
            "mail");

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final Mutations mutations;
    final Map<String, Integer> answers = new TreeMap<>();
    final List<String> serverErrors = new ArrayList<>();
    final List<String> storedButRefused = new ArrayList<>();
    final List<String> changedByRefused = new ArrayList<>();
    final List<String> leaked = new ArrayList<>();
    final List<String> unreached = new ArrayList<>();
    int sent;

    FormFuzz(MockMvc mvc, JdbcClient jdbc, Mutations mutations) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.mutations = mutations;
    }

    void run(Map<String, Supplier<OpenForm>> forms, int each) throws Exception {
        try (var ear = LogEar.forWords(Mutations.MARK)) {
            for (var form : forms.entrySet()) {
                run(form.getKey(), form.getValue(), each);
            }
            leaked.addAll(ear.heard());
        }
    }

    private void run(String name, Supplier<OpenForm> forms, int each) throws Exception {
        @Nullable OpenForm open = null;
        for (int n = 0; n < each; n++) {
            if (open == null) {
                try {
                    open = forms.get();
                } catch (RuntimeException | AssertionError e) {
                    unreached.add(name + ": " + e);
                    return;
                }
            }
            if (!send(name, open)) {
                open = null;
            }
        }
    }

    /** @return whether the form is still open */
    private boolean send(String name, OpenForm open) throws Exception {
        var before = state(open);
        var spoiled = mutations.next(open.schema().id(), open.fields(), open.fitting());
        var what = name + " [" + spoiled.how() + "]";
        sent++;
        int status;
        try {
            status = mvc.perform(post(URI.create(open.address()))
                            .contentType(spoiled.contentType())
                            .content(spoiled.body())
                            .with(csrf())
                            .with(SignIn.as(open.actor())))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) { // what a server would answer with 500
            serverErrors.add(what + ": " + root(e));
            answers.merge("500", 1, Integer::sum);
            return false;
        }
        answers.merge(String.valueOf(status), 1, Integer::sum);
        if (status >= 500) {
            serverErrors.add(what + ": " + status);
        }
        if (status == 200) {
            judge(what, open);
            return false;
        }
        if (!before.equals(state(open))) {
            changedByRefused.add(what + ": " + status);
        }
        return true;
    }

    private static String root(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var at = cause.getStackTrace().length > 0 ? cause.getStackTrace()[0].toString() : "";
        for (var frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("eu.uptake")
                    && !frame.getClassName().contains("Test")) {
                at = frame.toString();
                break;
            }
        }
        var said = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        return cause.getClass().getSimpleName() + " " + said.substring(0, Math.min(160, said.length())) + " at " + at;
    }

    private void judge(String what, OpenForm open) {
        var stored = jdbc.sql(
                        open.number() == null
                                ? "SELECT s.answers FROM submission s JOIN case_file c ON c.id = s.case_id"
                                        + " WHERE c.mark = ?"
                                : "SELECT answers FROM submission WHERE task_id = ?")
                .param(open.mark())
                .query(String.class)
                .list();
        if (stored.size() != 1) {
            storedButRefused.add(what + ": taken, and stored " + stored.size() + " times");
            return;
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> kept = JSON.readValue(stored.get(0), Map.class);
        var again = open.check().apply(kept);
        if (again instanceof Checked.Rejected rejected) {
            storedButRefused.add(what + ": " + rejected.errors());
        } else if (!plain(((Checked.Accepted) again).answers()).equals(plain(kept))) {
            storedButRefused.add(
                    what + ": " + plain(kept) + " is cleaned to " + plain(((Checked.Accepted) again).answers()));
        }
    }

    /** Numbers by their value, empty like absent. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FormFuzz::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new HashMap<>();
            map.forEach((key, inner) -> {
                if (inner != null) {
                    plain.put(key, plain(inner));
                }
            });
            return plain;
        }
        return value;
    }

    private String state(OpenForm open) {
        var rows = new StringBuilder();
        for (var table : WATCHED) {
            rows.append(jdbc.sql("SELECT COUNT(*) FROM " + table)
                            .query(Long.class)
                            .single())
                    .append(' ');
        }
        if (open.number() != null) {
            rows.append(jdbc.sql("SELECT * FROM case_file WHERE number = ?")
                    .param(open.number())
                    .query()
                    .listOfRows());
            rows.append(jdbc.sql("SELECT * FROM work_item WHERE task_id = ?")
                    .param(open.mark())
                    .query()
                    .listOfRows());
        }
        return rows.toString();
    }
}
