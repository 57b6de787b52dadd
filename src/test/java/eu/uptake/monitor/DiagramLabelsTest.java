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
    void makesRoomForALongerWordAndKeepsTheRest() {
        var drawing = """
                <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
                  <b:sequenceFlow id="f" name="no" /><b:sequenceFlow id="g" name="yes" />
                  <di:BPMNEdge bpmnElement="f"><di:BPMNLabel><dc:Bounds width="13" /></di:BPMNLabel></di:BPMNEdge>
                  <di:BPMNEdge bpmnElement="g"><di:BPMNLabel><dc:Bounds width="14" /></di:BPMNLabel></di:BPMNEdge>
                </b:definitions>""";

        var said = DiagramLabels.translate(drawing, text -> text.equals("no") ? "certainement" : text);

        assertThat(said).contains("width=\"84.0\"", "width=\"14\"").doesNotContain("width=\"13\"");
    }

    @Test
    void readsNothingFromOutsideTheDiagram() {
        var hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + DIAGRAM;

        assertThatThrownBy(() -> DiagramLabels.translate(hostile, text -> text))
                .isInstanceOf(IllegalStateException.class);
    }
}
