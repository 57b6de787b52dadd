package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssistanceServicePathTest {

    private static final PathEngine PATHS = new PathEngine("assistance-service")
            .when("startServiceDelegate", service -> {
                var technical = String.valueOf(service.getVariable("service")).startsWith("TA");
                service.setVariable("serviceLabel", "Feasibility study");
                service.setVariable("serviceKind", technical ? "technical" : "business");
                service.setVariable("reworks", 0L);
            })
            .when(
                    "countReworkDelegate",
                    service -> service.setVariable("reworks", (Long) service.getVariable("reworks") + 1));

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @Test
    void technicalServiceIsDeliveredHandedOverAndAccepted() {
        handedOver()
                .done("acceptDeliverable", Map.of("verdict", "accept"))
                .endedAs("accepted")
                .hasPassedInOrder(
                        "serviceTask_startService",
                        "userTask_deliverAssistance",
                        "userTask_handOverDeliverable",
                        "userTask_acceptDeliverable",
                        "serviceTask_acceptService")
                .hasNotPassed("userTask_deliverSupport", "serviceTask_countRework", "userTask_mediateService");
    }

    @Test
    void businessSupportIsTheBusinessAdvisorsFromDeliveryToHandOver() {
        service("BS01")
                .done("deliverSupport")
                .done("handOverSupport")
                .done("acceptDeliverable", Map.of("verdict", "accept"))
                .endedAs("accepted")
                .hasNotPassed("userTask_deliverAssistance", "userTask_handOverDeliverable");
    }

    @Test
    void reworkIsGrantedTwiceThenTheCoordinatorMediates() {
        var service = reworkedTwice();
        service.path().hasNotPassed("userTask_mediateService");
        service.done("deliverAssistance").done("handOverDeliverable").done("acceptDeliverable", rework());
        assertThat(service.variable("reworks")).isEqualTo(3L);
        service.waitsAt("userTask_mediateService");
    }

    @Test
    void mediationCanEndInAcceptance() {
        refused()
                .done("mediateService", Map.of("mediation", "accept"))
                .endedAs("accepted")
                .hasNotPassed("serviceTask_refuseService");
    }

    @Test
    void mediationCanGrantOneMoreRework() {
        refused()
                .done("mediateService", Map.of("mediation", "rework"))
                .waitsAt("userTask_deliverAssistance")
                .path()
                .hasNotPassed("serviceTask_countRework", "serviceTask_acceptService");
    }

    @Test
    void mediationCanEndTheServiceWithoutAcceptance() {
        refused()
                .done("mediateService", Map.of("mediation", "cancel"))
                .endedAs("refused")
                .hasPassed("serviceTask_refuseService")
                .hasNotPassed("serviceTask_acceptService");
    }

    @Test
    void cancelledServiceLeavesNoTaskBehind() {
        service("TA04")
                .done("deliverAssistance")
                .told("case.serviceCancelled", Map.of("cancelReason", "found other help"))
                .endedAs("cancelled")
                .hasPassed("serviceTask_cancelService")
                .hasNotPassed("userTask_acceptDeliverable", "endEvent_accepted");
    }

    private static Walk service(String code) {
        return Walk.start(PATHS, "assistance-service", Map.of("service", code));
    }

    private static Walk handedOver() {
        return service("TA04").done("deliverAssistance").done("handOverDeliverable");
    }

    private static Walk reworkedTwice() {
        return handedOver()
                .done("acceptDeliverable", rework())
                .done("deliverAssistance")
                .done("handOverDeliverable")
                .done("acceptDeliverable", rework());
    }

    private static Walk refused() {
        return handedOver().done("acceptDeliverable", Map.of("verdict", "refuse"));
    }

    private static Map<String, Object> rework() {
        return Map.of("verdict", "rework");
    }
}
