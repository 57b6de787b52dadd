package eu.uptake.casefile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which answers of a form tell of who sent it; the rest tells of the company, or of others. */
@Component
class OwnFields {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String SENDER = "SENDER";

    /** @param whose SENDER, NOBODY, or the field that holds the e-mail address of whose it is */
    record Field(String form, String key, String whose) {}

    private final List<Field> all;
    private final JsonMapper json;

    OwnFields(JsonMapper json) {
        this.json = json;
        try (var reader = new InputStreamReader(
                        new ClassPathResource("reference-data/personal_fields.csv").getInputStream(),
                        StandardCharsets.UTF_8);
                var records = CSV.parse(reader)) {
            this.all = records.stream()
                    .map(row -> new Field(row.get("form"), row.get("key"), row.get("whose")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the personal fields of forms", e);
        }
    }

    List<Field> all() {
        return all;
    }

    /** The row of a submission with those of its answers alone that are the person's own. */
    Map<String, Object> alone(Map<String, Object> row, String email) {
        Map<String, Object> told = new LinkedHashMap<>(row);
        var answers = json.readTree(String.valueOf(told.remove("answers")));
        Map<String, Object> own = new LinkedHashMap<>();
        for (var field : all) {
            var answer = answers.path(field.key());
            if (field.form().equals(row.get("form")) && answer.isString() && isTheirs(field, answers, email)) {
                own.put(field.key(), answer.asString());
            }
        }
        told.put("own", own);
        return told;
    }

    private static boolean isTheirs(Field field, JsonNode answers, String email) {
        return field.whose().equals(SENDER)
                || answers.path(field.whose()).asString("").strip().equalsIgnoreCase(email);
    }
}
