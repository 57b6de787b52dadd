package eu.uptake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.process.Feel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'html','key':'a'} | component 'a' has the unknown type 'html'",
                "{'type':'textfield','key':'a','colour':'red'} | 'a' (textfield): unknown property 'colour'",
                "{'type':'number','key':'a','validate':{'maxLength':3}} | 'a' (number): unknown rule 'validate.maxLength'",
                "{'type':'textfield','label':'a'} | a key of letters, digits and underscores is missing",
                "{'type':'textfield','key':'a-b'} | a key of letters, digits and underscores is missing",
                "{'type':'textfield','key':'a','conditional':{'hide':'b = 1'}} | conditional.hide does not start with '='",
                "{'type':'textfield','key':'a','validate':{'pattern':'(a'}} | pattern cannot be read",
                "{'type':'textfield','key':'a','validate':{'pattern':'(?i)a'}} | pattern uses what browser and server do not share",
                "{'type':'textfield','key':'a','validate':{'pattern':'a++'}} | pattern uses what browser and server do not share",
                "{'type':'textfield','key':'a','validate':{'validationType':'iban'}} | unknown validationType 'iban'",
                "{'type':'number','key':'a','validate':{'min':'many'}} | validate.min is neither a number nor an expression",
                "{'type':'datetime','key':'a','subtype':'week'} | unknown subtype 'week'",
                "{'type':'radio','key':'a'} | exactly one of values, valuesKey and valuesExpression is needed",
                "{'type':'radio','key':'a','values':[{'label':'x'}]} | an option has no value",
                "{'type':'expression','key':'a','expression':'b'} | its expression does not start with '='",
                "{'type':'textfield','key':'a'},{'type':'number','key':'a'} | key 'a' is used twice",
                "{'type':'textfield','key':'a'},{'type':'textfield','key':'a.b'} | key 'a.b' is used twice",
                "{'type':'textfield','key':'a','id':'x'},{'type':'number','key':'b','id':'x'} | id 'x' is used twice",
            })
    void refusesWhatBrowserAndServerWouldTreatDifferently(String components, String finding) {
        assertThatThrownBy(() -> FormFixtures.form(components))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.findings()).anyMatch(found -> found.contains(finding)));
    }

    @Test
    void namesEveryFindingAtOnce() {
        assertThatThrownBy(() -> FormFixtures.form("{'type':'html','key':'a'},{'type':'iframe','key':'b'}"))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.findings()).hasSize(2));
    }

    @Test
    void refusesAFormOfAnotherKindOrANewerOne() {
        assertThatThrownBy(
                        () -> FormSchema.parse("{\"type\":\"wizard\",\"id\":\"f\",\"schemaVersion\":99,\"pages\":[]}"))
                .hasMessageContaining("type is not 'default'")
                .hasMessageContaining("schemaVersion 99")
                .hasMessageContaining("unknown property 'pages'");
        assertThatThrownBy(() -> FormSchema.parse("no form")).isInstanceOf(FormRefused.class);
    }

    @Test
    void tellsPagesAndRoutingItsFields() {
        var schema = FormFixtures.form(
                "{'type':'group','path':'g','components':[{'type':'number','key':'n','label':'N',"
                        + "'decimalDigits':0}]},{'type':'dynamiclist','path':'rows','components':[{'type':'radio','key':'r',"
                        + "'label':'R','values':[{'value':'x','label':'X'}]}]},{'type':'select','key':'c','valuesKey':'countries'}");

        assertThat(schema.fields()).extracting(FormField::key).containsExactly("g.n", "rows", "c");
        assertThat(schema.fields().get(0).decimalDigits()).isZero();
        assertThat(schema.fields().get(1).row()).extracting(FormField::label).containsExactly("R");
        assertThat(schema.fields().get(1).row().get(0).options()).containsExactly(new Option("x", "X"));
        assertThat(schema.valuesKeys()).containsExactly("countries");
    }

    @Test
    void findsFeelThatCannotBeRead() {
        var schema = FormFixtures.form("{'type':'textfield','key':'a','conditional':{'hide':'=if then'}}");

        List<String> complaints = schema.complaints(Feel.expressions());

        assertThat(complaints).singleElement().asString().startsWith("component 'a' (textfield): 'if then'");
    }
}
