package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OwnFieldsTest {

    private static final Pattern KEY = Pattern.compile("\"key\": \"(\\w+)\"");
    private static final Pattern OF_PEOPLE = Pattern.compile("[a-z](Name|Function)$|[Ee]mail|[Pp]hone");

    private final OwnFields fields = new OwnFields(JsonMapper.shared());

    private Map<String, Object> told(String form, String answers, String email) {
        return fields.alone(Map.of("form", form, "answers", answers), email);
    }

    /** A new form that asks for names must say whose they are. */
    @Test
    void knowsWhoseEachNameInEachFormIs() throws IOException {
        try (var forms = Files.list(Path.of("forms"))) {
            for (var file :
                    forms.filter(form -> form.toString().endsWith(".form")).toList()) {
                var form = file.getFileName().toString().replace(".form", "");
                var keys = KEY.matcher(Files.readString(file));
                while (keys.find()) {
                    var key = keys.group(1);
                    if (OF_PEOPLE.matcher(key).find()) {
                        assertThat(fields.all())
                                .as(form + " " + key)
                                .anyMatch(field ->
                                        field.form().equals(form) && field.key().equals(key));
                    }
                }
            }
        }
    }

    @Test
    void everyFieldNamedIsAskedByItsForm() throws IOException {
        for (var field : fields.all()) {
            assertThat(Files.readString(Path.of("forms", field.form() + ".form")))
                    .contains("\"key\": \"" + field.key() + "\"");
        }
    }

    @Test
    void givesTheContactTheirOwnRegistrationAndTheAdvisorNothingOfIt() {
        var answers = "{\"legalName\":\"Fonderie\",\"contactName\":\"Ada\",\"contactEmail\":\"ada@sme.example\"}";

        assertThat(told("register-sme", answers, "ada@sme.example").get("own"))
                .isEqualTo(Map.of("contactName", "Ada", "contactEmail", "ada@sme.example"));
        assertThat(told("register-sme", answers, "bo@centre.example").get("own"))
                .isEqualTo(Map.of());
    }

    @Test
    void givesTheSignerNameAndFunctionAndNoOtherAnswer() {
        var told = told(
                "sign-adoption",
                "{\"signerName\":\"Ada\",\"signerFunction\":\"Owner\",\"reason\":\"none\",\"programmeSatisfaction\":9}",
                "ada@sme.example");

        assertThat(told.get("own")).isEqualTo(Map.of("signerName", "Ada", "signerFunction", "Owner"));
        assertThat(told).doesNotContainKey("answers");
    }
}
