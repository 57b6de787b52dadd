package eu.uptake.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiagramLabelsTest {

    private static final String DIAGRAM = """
            <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c="http://camunda.org/schema/1.0/bpmn">
              <b:process id="p" name="Intake"><b:userTask id="t" name="Sign&#10;agreement">
                <b:extensionElements><c:property name="says" value="Please sign" /></b:extensionElements>
              </b:userTask></b:process>
            </b:definitions>""";

    @Test
    void translatesWhatIsDrawnAndNothingElse() {
        var said = DiagramLabels.translate(DIAGRAM, text -> text.toUpperCase(Locale.ROOT));

        assertThat(said)
                .contains("name=\"INTAKE\"", "name=\"SIGN AGREEMENT\"", "id=\"t\"")
                .contains("name=\"says\" value=\"Please sign\"");
    }

    @Test
    void readsNothingFromOutsideTheDiagram() {
        var hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + DIAGRAM;

        assertThatThrownBy(() -> DiagramLabels.translate(hostile, text -> text))
                .isInstanceOf(IllegalStateException.class);
    }
}
