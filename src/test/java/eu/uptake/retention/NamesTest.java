package eu.uptake.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private final Tokens tokens = new Tokens(Tokens.newKey());
    private final String ada = tokens.ofPerson(1);

    private Names everybody() {
        var names = new Names(tokens, null);
        names.add(1, Arrays.asList("Ada Exempel", "ada@weberei.example", null));
        names.add(2, Arrays.asList("Bo \"Bob\" Étienne", "bo@centre.example", "+49 89 123"));
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Exempel phoned.|@ phoned.",
                "We asked ADA EXEMPEL, who agreed|We asked @, who agreed",
                "write to ada@weberei.example!|write to @!",
                "{\"note\":\"first\\nAda Exempel\",\"n\":1.10}|{\"note\":\"first\\n@\",\"n\":1.10}",
                "Ada Exempelmann is another|Ada Exempelmann is another",
                "Canada Exempel|Canada Exempel",
                "Nobody of ours|Nobody of ours"
            })
    void replacesNamesWhereTheyStandAsWords(String text, String expected) {
        assertThat(everybody().text(text)).isEqualTo(expected.replace("@", ada));
    }

    @Test
    void findsNamesAsJsonWritesThem() {
        assertThat(everybody().text("{\"by\":\"Bo \\\"Bob\\\" Étienne\",\"tel\":\"+49 89 123\"}"))
                .isEqualTo("{\"by\":\"" + tokens.ofPerson(2) + "\",\"tel\":\"" + tokens.ofPerson(2) + "\"}");
    }

    @Test
    void givesEveryNameATokenWhenEverybodyIsForgotten() {
        assertThat(everybody().token("ada exempel")).isEqualTo(ada);
        assertThat(everybody().token("Nobody Known")).matches("P-[0-9A-F]{10}").isNotEqualTo(ada);
        assertThat(everybody().token(ada)).isEqualTo(ada);
        assertThat(everybody().token("")).isEmpty();
    }

    @Test
    void leavesOthersWhenOnePersonIsForgotten() {
        var names = new Names(tokens, 1L);
        names.add(1, Arrays.asList("Ada Exempel", null, null));
        names.add(2, Arrays.asList("Bo Étienne", null, null));
        names.add("Cleo Typed");

        assertThat(names.token("Bo Étienne")).isEqualTo("Bo Étienne");
        assertThat(names.token("Ada Exempel and Bo Étienne")).isEqualTo(ada + " and Bo Étienne");
        assertThat(names.text("Cleo Typed met Ada Exempel")).isEqualTo("Cleo Typed met " + ada);
        assertThat(names.covers(2L)).isFalse();
    }

    @Test
    void tokensAreTheSameInOneRunAndOthersInTheNext() {
        assertThat(tokens.ofPerson(1)).isEqualTo(ada).isNotEqualTo(tokens.ofPerson(2));
        assertThat(new Tokens(Tokens.newKey()).ofPerson(1)).isNotEqualTo(ada);
    }
}
