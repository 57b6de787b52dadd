package eu.uptake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only a forged post can try; what both sides can is in forms/parity.json. */
class FormsTest {

    private final Forms forms = FormFixtures.forms();

    @Test
    void refusesTextThatIsNoText() {
        assertThat(keys("{'type':'textfield','key':'a'}", Map.of("a", 7))).containsExactly("forms.type");
        assertThat(keys("{'type':'textfield','key':'a'}", Map.of("a", Map.of("b", "c"))))
                .containsExactly("forms.type");
        assertThat(keys("{'type':'checkbox','key':'a'}", Map.of("a", "yes"))).containsExactly("forms.type");
        assertThat(keys("{'type':'taglist','key':'a','values':['x']}", Map.of("a", "x")))
                .containsExactly("forms.option");
    }

    @Test
    void refusesAbsurdNumbersWithoutComputingThem() {
        String number = "{'type':'number','key':'a','increment':'0.1','validate':{'max':10}}";

        assertThat(keys(number, Map.of("a", "1e999999999"))).containsExactly("forms.number");
        assertThat(keys(number, Map.of("a", "9".repeat(1000)))).containsExactly("forms.number");
    }

    @Test
    void refusesMoreThanTheHouseTakes() {
        String text = "{'type':'textarea','key':'a'}";
        Map<String, Object> deep = Map.of("a", "x");
        for (int n = 0; n < 20; n++) {
            deep = Map.of("a", deep);
        }

        assertThat(keys(text, Map.of("a", "x".repeat(20_001)))).containsExactly("forms.tooLarge");
        assertThat(keys(text, deep)).containsExactly("forms.tooLarge");
        assertThat(keys(text, Map.of("b", new ArrayList<>(java.util.Collections.nCopies(6_000, 1)))))
                .containsExactly("forms.tooLarge");
    }

    @Test
    void refusesMoreRowsThanTheHouseTakes() {
        String list = "{'type':'dynamiclist','path':'rows','components':[{'type':'textfield','key':'a'}]}";
        List<Object> rows = new ArrayList<>(java.util.Collections.nCopies(201, Map.of("a", "")));

        assertThat(keys(list, Map.of("rows", rows))).containsExactly("forms.maxRows");
    }

    @Test
    void answersARunawayPatternWithinASecond() {
        String form = "{'type':'textarea','key':'a','validate':{'pattern':'^(a+)+$'}}";

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () -> assertThat(keys(form, Map.of("a", "a".repeat(5_000) + "!")))
                        .containsExactly("forms.pattern"));
    }

    @Test
    void takesControlCharactersOut() {
        assertThat(answers("{'type':'textarea','key':'a'}", Map.of("a", "x\u0000y\u0007z\r\nend")))
                .containsEntry("a", "xyz\nend");
    }

    @Test
    void keepsTheGivenValueOfAReadOnlyFieldForExpressionsOnly() {
        var schema = FormFixtures.form("{'type':'number','key':'hours','readonly':true},"
                + "{'type':'expression','key':'twice','expression':'=hours * 2'}");
        var context = new FormContext(Locale.ENGLISH, Map.of(), Map.of("hours", 10), FormFixtures.TODAY);

        var accepted = (Checked.Accepted) forms.check(schema, Map.of("hours", 99), context);

        assertThat(accepted.answers()).doesNotContainKey("hours");
        assertThat(((Number) accepted.answers().get("twice")).intValue()).isEqualTo(20);
    }

    @Test
    void givesBackWhatWasPostedWithEveryErrorInTheOrderOfTheForm() {
        var schema = FormFixtures.form("{'type':'textfield','key':'a','label':'A','validate':{'required':true}},"
                + "{'type':'number','key':'b','label':'B','validate':{'max':5}}");
        Map<String, Object> posted = new HashMap<>(Map.of("a", "", "b", 6));

        var rejected = (Checked.Rejected) forms.check(schema, posted, FormFixtures.context());

        assertThat(rejected.posted()).isEqualTo(posted);
        assertThat(rejected.errors())
                .containsExactly(
                        new FieldError("a", "A", "forms.required", List.of()),
                        new FieldError("b", "B", "forms.max", List.of("5")));
    }

    @Test
    void keepsOfAFileReferenceOnlyWhatIsKnown() {
        var file = Map.of("id", "f-1", "name", "x".repeat(300), "size", 5, "path", "/etc/passwd");

        Object kept = answers("{'type':'filepicker','key':'a'}", Map.of("a", List.of(file)))
                .get("a");

        assertThat(kept).isEqualTo(List.of(Map.of("id", "f-1", "name", "x".repeat(255), "size", 5L)));
    }

    @Test
    void trustsNoFileWhereNobodyKeepsFiles() {
        var bare = new Forms(
                eu.uptake.process.Feel.expressions(), new org.springframework.beans.factory.ObjectProvider<>() {
                    @Override
                    public Attachments getIfAvailable() {
                        return null;
                    }
                });
        var schema = FormFixtures.form("{'type':'filepicker','key':'a'}");

        assertThat(bare.check(schema, Map.of("a", List.of(Map.of("id", "f-1"))), FormFixtures.context()))
                .isInstanceOf(Checked.Rejected.class);
    }

    private List<String> keys(String components, Map<String, Object> posted) {
        var checked = forms.check(FormFixtures.form(components), posted, FormFixtures.context());
        return ((Checked.Rejected) checked)
                .errors().stream().map(FieldError::messageKey).toList();
    }

    private Map<String, Object> answers(String components, Map<String, Object> posted) {
        return ((Checked.Accepted) forms.check(FormFixtures.form(components), posted, FormFixtures.context()))
                .answers();
    }
}
