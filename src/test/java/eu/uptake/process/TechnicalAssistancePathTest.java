package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TechnicalAssistancePathTest {

    private static final PathEngine PATHS = new PathEngine("technical-assistance", "assistance-service")
            .when("startServiceDelegate", service -> {
                service.setVariable("serviceKind", "technical");
                service.setVariable("reworks", 0L);
            });

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS, "assistance-service");

    @Test
    void everyPlannedServiceRunsAtTheSameTime() {
        var stage = stage("TA01", "TA04", "BS01");
        assertThat(stage.called())
                .extracting(service -> service.variable("service"))
                .containsExactlyInAnyOrder("TA01", "TA04", "BS01");
        stage.called().forEach(TechnicalAssistancePathTest::accept);
        stage.endedAs("delivered").hasNotPassed("callActivity_provideAddedService");
    }

    @Test
    void servicesCarryTheNumberOfTheCase() {
        assertThat(stage("TA01").called())
                .allSatisfy(service -> assertThat(service.businessKey()).isEqualTo(Walk.CASE));
    }

    @Test
    void stageWaitsForTheLastService() {
        var stage = stage("TA01", "TA04");
        accept(only(stage, "TA01"));
        stage.path().isNotEnded().hasNotPassed("endEvent_delivered");
    }

    @Test
    void planWithoutServicesIsDeliveredAtOnce() {
        stage().endedAs("delivered");
    }

    @Test
    void addedServiceRunsBesideThePlannedOnes() {
        var stage = stage("TA01").told("case.serviceAdded", added("TR01", 12));
        accept(only(stage, "TR01"));
        stage.path().isNotEnded().hasPassed("callActivity_provideAddedService");
        accept(only(stage, "TA01"));
        stage.path().isEnded().hasPassed("endEvent_delivered", "endEvent_addedServiceEnded");
    }

    @Test
    void stageWaitsForAnAddedServiceAndTakesMoreThanOne() {
        var stage =
                stage("TA01").told("case.serviceAdded", added("TR01", 12)).told("case.serviceAdded", added("TR02", 30));
        accept(only(stage, "TA01"));
        stage.path().isNotEnded();
        accept(only(stage, "TR01"));
        accept(only(stage, "TR02"));
        stage.path().isEnded();
    }

    @Test
    void cancellingOneServiceLeavesTheOthersRunning() {
        var stage = stage("TA01", "TA07");
        PATHS.engine()
                .getRuntimeService()
                .createMessageCorrelation("case.serviceCancelled")
                .processInstanceBusinessKey(Walk.CASE)
                .processInstanceVariableEquals("service", "TA07")
                .correlate();
        assertThat(stage.called())
                .extracting(service -> service.variable("service"))
                .containsExactly("TA01");
        accept(only(stage, "TA01"));
        stage.endedAs("delivered");
    }

    @Test
    void coordinatorApprovesAnAddedServiceAboveTheCeiling() {
        var stage = stage("TA01").told("case.serviceAdded", added("TR01", 41));
        assertThat(stage.called()).hasSize(1);
        stage.done("approveAddedService", Map.of("addedVerdict", "approve"));
        accept(only(stage, "TR01"));
        accept(only(stage, "TA01"));
        stage.path().isEnded().hasPassed("userTask_approveAddedService", "callActivity_provideAddedService");
    }

    @Test
    void addedServiceThatTheCoordinatorDropsNeverBegins() {
        var stage = stage("TA01").told("case.serviceAdded", added("TR01", 41));
        stage.done("approveAddedService", Map.of("addedVerdict", "drop"));
        assertThat(PATHS.called()).last().isEqualTo("cancelServiceDelegate");
        accept(only(stage, "TA01"));
        stage.path()
                .isEnded()
                .hasPassed("endEvent_addedServiceDropped")
                .hasNotPassed("callActivity_provideAddedService");
    }

    @Test
    void smallAidIsDeclaredBeforeAnAddedServiceBegins() {
        var stage = stage("TA01").told("case.serviceAdded", smallAid("TR01"));
        assertThat(stage.called()).hasSize(1);
        stage.done("declareServiceAid", Map.of("aidFits", true));
        accept(only(stage, "TR01"));
        accept(only(stage, "TA01"));
        stage.path()
                .isEnded()
                .hasPassedInOrder("userTask_declareServiceAid", "callActivity_provideAddedService")
                .hasNotPassed("endEvent_addedServiceDropped");
    }

    @Test
    void addedServiceThatDoesNotFitAsSmallAidNeverBegins() {
        var stage = stage("TA01").told("case.serviceAdded", smallAid("TR01"));
        stage.done("declareServiceAid", Map.of("aidFits", false));
        assertThat(PATHS.called()).last().isEqualTo("cancelServiceDelegate");
        accept(only(stage, "TA01"));
        stage.path()
                .isEnded()
                .hasPassed("endEvent_addedServiceDropped")
                .hasNotPassed("callActivity_provideAddedService");
    }

    private static Map<String, Object> smallAid(String service) {
        return Map.of("service", service, "plannedHours", 20.0, "declarationNeeded", true);
    }

    private static Map<String, Object> added(String service, double hoursWithIt) {
        return Map.of("service", service, "plannedHours", hoursWithIt, "declarationNeeded", false);
    }

    private static Walk stage(String... services) {
        PATHS.planned(services);
        return Walk.start(PATHS, "technical-assistance", Map.of());
    }

    private static Walk only(Walk stage, String service) {
        List<Walk> those = stage.called().stream()
                .filter(called -> service.equals(called.variable("service")))
                .toList();
        assertThat(those).hasSize(1);
        return those.get(0);
    }

    private static void accept(Walk service) {
        service.done("deliverAssistance")
                .done("handOverDeliverable")
                .done("acceptDeliverable", Map.of("verdict", "accept"))
                .endedAs("accepted");
    }
}
