package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms say themselves which of their fields are about people. */
class PersonalFieldsTest {

    private static final Pattern LIKE_A_PERSON = Pattern.compile(
            "name|mail|phone|people|participant|signer|signator|contact|person|birth|recipient|granter|attend",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> TYPED = Set.of("textfield", "textarea");

    private static final ModelFiles FILES = new ModelFiles(null);

    static Stream<String> forms() {
        return FILES.all().values().stream().filter(ModelFile::isForm).map(ModelFile::name);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void fieldsThatMayBeAboutPeopleSayWhetherTheyAre(String form) {
        var fields =
                all(FormSchema.parse(FILES.all().get(form).text()).fields()).toList();

        assertThat(fields)
                .filteredOn(field -> field.type().equals("filepicker")
                        || TYPED.contains(field.type())
                                && LIKE_A_PERSON.matcher(field.key()).find())
                .allSatisfy(field -> assertThat(field.properties().get(PersonalFields.PERSONAL))
                        .as("%s of %s has the property personal", field.key(), form)
                        .isIn("true", "about", "false"));
        assertThat(fields)
                .filteredOn(field -> field.properties().containsKey(PersonalFields.PERSONAL))
                .allSatisfy(field -> assertThat(field.type()).isIn("filepicker", "textfield", "textarea"));
    }

    private static Stream<FormField> all(List<FormField> fields) {
        return fields.stream().flatMap(field -> field.row().isEmpty() ? Stream.of(field) : all(field.row()));
    }

    @Test
    void findsThemWhereverTheyStand() {
        var personal = new PersonalFields(FILES);

        assertThat(personal.answers())
                .contains("contactName", "contactEmail", "contactPhone", "signerName", "log.people", "related.name")
                .doesNotContain("legalName", "linkedEnterprises.name");
        assertThat(personal.names()).contains("signerName").doesNotContain("signerFunction", "log.people");
        assertThat(personal.answers()).contains("signerFunction");
        assertThat(personal.files()).contains("agreementScan", "useFiles").doesNotContain("deliverableFiles");
        assertThat(personal.aidTasks()).contains("userTask_declareDeMinimis", "userTask_recordContract");
    }

    /** The same key is used by several forms, and treated alike. */
    @Test
    void noFieldIsPersonalInOneFormAndNotInAnother() {
        var told = FILES.all().values().stream()
                .filter(ModelFile::isForm)
                .flatMap(file -> FormSchema.parse(file.text()).fields().stream())
                .filter(field -> field.properties().containsKey(PersonalFields.PERSONAL))
                .collect(Collectors.groupingBy(
                        FormField::key,
                        Collectors.mapping(
                                field -> field.properties().get(PersonalFields.PERSONAL), Collectors.toSet())));

        assertThat(told).allSatisfy((key, values) -> assertThat(values).as(key).hasSize(1));
    }
}
