package eu.uptake.forms;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's side of forms/parity.json; FormParityIT walks the same cases in the browser. */
class ParityTest {

    private final Forms forms = FormFixtures.forms();

    static Stream<ParityCase> cases() throws IOException {
        return ParityCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void serverTreatsTheCaseAsWritten(ParityCase one) {
        Checked checked = forms.check(one.schema(), one.posted(), one.context());

        if (checked instanceof Checked.Rejected rejected) {
            Map<String, String> found =
                    rejected.errors().stream().collect(toMap(FieldError::path, FieldError::messageKey));
            assertThat(found).isEqualTo(one.errors());
        } else {
            assertThat(one.errors()).as("what should have been refused").isEmpty();
            assertThat(asJson(((Checked.Accepted) checked).answers())).isEqualTo(asJson(one.answers()));
        }
    }

    /** 8 and 8.0 are one number in JSON. */
    static Object asJson(Object value) {
        if (value instanceof Number) {
            return Values.number(value);
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new java.util.HashMap<Object, Object>();
            map.forEach((key, inner) -> copy.put(key, asJson(inner)));
            return copy;
        }
        return value instanceof java.util.List<?> list
                ? list.stream().map(ParityTest::asJson).toList()
                : value;
    }
}
