package eu.uptake.process;

import eu.uptake.forms.FormField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Fitting answers made hostile, the same ones for the same seed: in what they say, how they are built, how they are written. */
final class Mutations {

    /** Stands in whatever text is made up here, so that a log line that repeats an answer is found. */
    static final String MARK = "zq7xMark";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> KEYS = List.of(
            "__proto__",
            "constructor",
            "",
            "a.b.c",
            "${execution}",
            "=today()",
            "id",
            "\u0000",
            "case_id",
            "execution",
            "_options_services",
            "k".repeat(300));

    private final Random random;
    private final List<Object> values;

    /** @param files ids of files that are none of the person's */
    Mutations(long seed, List<String> files) {
        random = new Random(seed);
        values = values(files);
    }

    /** What is sent. */
    record Sent(byte[] body, String contentType, String how) {}

    private static List<Object> values(List<String> files) {
        List<Object> all = new ArrayList<>(texts());
        all.addAll(List.of(0, -1, 1, 1e308, -1e308, Long.MAX_VALUE, Long.MIN_VALUE, 0.1, 1e-300, 2_147_483_648L));
        all.addAll(List.of(true, false, List.of(), Map.of(), List.of(List.of(List.of()))));
        all.add(Map.of("a", Map.of("b", MARK)));
        all.add(List.of(MARK, MARK, MARK));
        all.add(Arrays.asList(null, null));
        all.add(IntStream.range(0, 600).mapToObj(n -> MARK + n).toList());
        all.add(IntStream.range(0, 201).mapToObj(n -> Map.of()).toList());
        all.add(IntStream.range(0, 40)
                .mapToObj(n -> Map.of("answer", MARK, "x", n))
                .toList());
        all.add(nested(9));
        all.add(nested(18));
        all.add(nested(60));
        for (var file : files) {
            all.add(List.of(Map.of("id", file, "name", MARK + ".pdf", "size", 1)));
        }
        all.add(List.of(Map.of("id", "../../../../etc/passwd", "name", "passwd")));
        all.add(List.of(Map.of("id", "00000000-0000-0000-0000-000000000000", "name", "\u202e" + MARK, "size", -1)));
        return all;
    }

    private static List<String> texts() {
        return List.of(
                MARK,
                "",
                " ",
                MARK + "\u0000" + MARK,
                MARK + "\ud800",
                "\udfff" + MARK,
                "\u202e" + MARK + "\u202d\u2066",
                MARK + "\ud83d\udc69\u200d\ud83d\udcbb\ud83c\uddea\ud83c\uddfa",
                "a\u0301".repeat(200),
                MARK + "\r\nBcc: " + MARK + "@elsewhere.test",
                "\u0007\u001b[31m" + MARK,
                "x".repeat(499),
                MARK.repeat(70),
                MARK.repeat(1_300),
                MARK.repeat(25_000),
                "=HYPERLINK(\"http://elsewhere.test\",\"" + MARK + "\")",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "<script>alert('" + MARK + "')</script>",
                "\"><img src=x onerror=alert(1)>" + MARK,
                "</script><svg onload=alert(1)>",
                "${''.getClass().forName('java.lang.Runtime')}",
                "#{execution.processEngineServices}",
                "[[${T(java.lang.Runtime).getRuntime()}]]",
                "__${7*7}__::.x",
                "=for i in 1..100000000 return i",
                "'; DROP TABLE person; --" + MARK,
                "%' OR '1'='1",
                "{0}{1,number,#}" + MARK,
                "??" + MARK + "_en??",
                "1e308",
                "NaN",
                "Infinity",
                "-0",
                "1e999999999",
                "9".repeat(59),
                "0x7fffffff",
                "1,5",
                "1.000.000,00",
                "9999-99-99",
                "0000-00-00",
                "2026-02-30",
                "2026-13-01T25:61",
                "+999999999-12-31",
                "-0001-01-01",
                "9999-12-31",
                "0001-01-01",
                "2026-11-22T10:00Z",
                "true",
                "null",
                "999999999",
                "yes",
                "no",
                MARK + "@" + "a".repeat(250) + ".test",
                MARK + "@elsewhere.test",
                "http://169.254.169.254/" + MARK,
                "a".repeat(30) + "!");
    }

    private static Object nested(int depth) {
        Object value = MARK;
        for (int n = 0; n < depth; n++) {
            value = n % 2 == 0 ? List.of(value) : Map.of("a", value);
        }
        return value;
    }

    Sent next(String form, List<FormField> fields, Map<String, Object> fitting) {
        Map<String, Object> answers = new LinkedHashMap<>(fitting);
        var how = new ArrayList<String>();
        int times = 1 + random.nextInt(3);
        for (int n = 0; n < times; n++) {
            how.add(change(answers, fields));
        }
        return written(form, answers, how);
    }

    private String change(Map<String, Object> answers, List<FormField> fields) {
        var field = pick(fields);
        switch (random.nextInt(8)) {
            case 0 -> answers.remove(field.key());
            case 1 -> answers.put(pick(KEYS), pick(values));
            case 2 -> answers.put(field.key(), null);
            case 3 -> answers.put(field.key(), answers.get(pick(fields).key()));
            case 4 -> rows(answers, field);
            default -> {
                var value = pick(values);
                answers.put(field.key(), value);
                return field.key() + "=" + brief(value);
            }
        }
        return field.key() + " changed";
    }

    private void rows(Map<String, Object> answers, FormField field) {
        if (answers.get(field.key()) instanceof List<?> rows && !rows.isEmpty()) {
            List<Object> changed = new ArrayList<>(rows);
            if (rows.get(0) instanceof Map<?, ?> row && !field.row().isEmpty()) {
                Map<Object, Object> spoiled = new LinkedHashMap<>(row);
                spoiled.put(pick(field.row()).key(), pick(values));
                changed.set(random.nextInt(changed.size()), spoiled);
            }
            changed.add(random.nextBoolean() ? pick(values) : rows.get(0));
            answers.put(field.key(), changed);
        } else {
            answers.put(field.key(), List.of(pick(values)));
        }
    }

    private Sent written(String form, Map<String, Object> answers, List<String> how) {
        var json = JSON.writeValueAsString(Map.of("formId", form, "answers", answers));
        var body = json.getBytes(StandardCharsets.UTF_8);
        var what = String.join(", ", how);
        return switch (random.nextInt(40)) {
            case 0 -> new Sent(Arrays.copyOf(body, random.nextInt(body.length)), "application/json", "cut short");
            case 1 -> new Sent(flipped(body), "application/json", "bytes changed, " + what);
            case 2 -> new Sent(json.getBytes(StandardCharsets.UTF_16), "application/json;charset=utf-16", "UTF-16");
            case 3 -> new Sent((json + json).getBytes(StandardCharsets.UTF_8), "application/json", "twice");
            case 4 -> new Sent(doubled(json), "application/json", "keys twice, " + what);
            case 5 -> new Sent("[".repeat(5_000).getBytes(StandardCharsets.UTF_8), "application/json", "brackets");
            case 6 -> new Sent(json("{\"answers\":{\"%s\":1e999999999}}", answers), "application/json", "a number");
            case 7 -> new Sent(json("{\"answers\":{\"%s\":NaN}}", answers), "application/json", "NaN");
            case 8 -> new Sent(new byte[0], "application/json", "nothing");
            case 9 -> new Sent(pick(OTHERS).getBytes(StandardCharsets.UTF_8), "application/json", "something else");
            case 10 -> new Sent(new byte[300_000], "application/json", "zeros");
            case 11 -> new Sent(body, "text/plain", "as text, " + what);
            case 12 -> new Sent(body, "application/x-www-form-urlencoded", "as a form, " + what);
            default -> new Sent(body, "application/json", what);
        };
    }

    private static final List<String> OTHERS = List.of(
            "null",
            "[]",
            "1",
            "\"x\"",
            "{}",
            "{\"answers\":[]}",
            "{\"answers\":null}",
            "{\"answers\":\"x\"}",
            "\ufeff{}");

    private static byte[] json(String pattern, Map<String, Object> answers) {
        var key = answers.isEmpty() ? "x" : answers.keySet().iterator().next();
        return pattern.formatted(key.replaceAll("[^a-zA-Z0-9]", "")).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] body) {
        var changed = body.clone();
        for (int n = 0; n < 3; n++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] doubled(String json) {
        return json.replaceFirst("\"answers\":\\{", "\"answers\":{\"x\":1,\"x\":2,")
                .getBytes(StandardCharsets.UTF_8);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String brief(Object value) {
        var text = String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) + "…" + text.length() : text;
    }
}
