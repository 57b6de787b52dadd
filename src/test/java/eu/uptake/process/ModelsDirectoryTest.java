package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.CountedStatements;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.FieldError;
import eu.uptake.registry.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who can draw changes the journey: files in a directory, no Java. */
@SpringBootTest
@ActiveProfiles("test")
@DirtiesContext
class ModelsDirectoryTest {

    private static final Path DRAWN = Path.of("src/test/resources/models/sponsor");
    private static final String SELECTION = "bpmn/solution-selection.bpmn";
    private static final String CHOOSE = "userTask_chooseSolution";
    private static final String NAME_SPONSOR = "userTask_nameSponsor";

    @TempDir
    private static Path directory;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private Models models;

    @Autowired
    private Submissions submissions;

    @Autowired
    private ModelDeployment deployment;

    @DynamicPropertySource
    static void ownModels(DynamicPropertyRegistry properties) {
        properties.add("uptake.models", () -> directory.toString());
        properties.add(
                "spring.datasource.url", () -> "jdbc:h2:mem:own-models;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
    }

    private void drop(String file) throws IOException {
        Files.createDirectories(directory.resolve(file).getParent());
        Files.copy(DRAWN.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private void startAgain() {
        deployment.start();
    }

    @Test
    void takesInATaskThatSomebodyDrew() throws Exception {
        var before = walk.register();
        walk.until(before, CHOOSE);
        drop(SELECTION);
        drop("forms/name-sponsor.form");
        startAgain();

        var item = nameSponsor();

        showsUpInTheListOfWhoseTurnItIs(item);
        checksItsForm(item);
        storesAndRoutes(item);
        routesTheOtherWay(nameSponsor());
        comesAtThePriceOfAnyOther();
        leavesARunningCaseAsItIs(before);
        refusesAWorseOneAndRunsOn();
    }

    private WorkItem nameSponsor() {
        var number = walk.register();
        walk.complete(walk.until(number, CHOOSE), Map.of());
        return walk.open(number, NAME_SPONSOR);
    }

    private void comesAtThePriceOfAnyOther() throws Exception {
        var item = walk.until(walk.register(), CHOOSE);
        var actor = walk.actor(item);
        var answers = walk.answers(actor, item, Map.of());

        assertThat(CountedStatements.of(() -> desk.complete(actor, item.taskId(), answers)))
                .as("from an SME to an SME")
                .hasSizeLessThanOrEqualTo(40);
    }

    private void showsUpInTheListOfWhoseTurnItIs(WorkItem item) {
        assertThat(item.name()).isEqualTo("Name sponsor");
        assertThat(item.role()).isEqualTo(Role.SME);
        assertThat(item.stage()).isEqualTo("solution-selection");
        assertThat(item.due()).isAfter(item.since());
        assertThat(models.task(item.process(), item.processVersion(), item.element())
                        .says())
                .startsWith("Please tell us who");
    }

    private void checksItsForm(WorkItem item) {
        var refused = desk.complete(walk.actor(item), item.taskId(), Map.of("sponsor", "named"));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Completion.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .extracting(FieldError::path)
                                .containsExactly("sponsorName"));
        assertThat(walk.open(item.number(), NAME_SPONSOR)).isEqualTo(item);
    }

    private void storesAndRoutes(WorkItem item) {
        var file = walk.complete(item, Map.of("sponsor", "named", "sponsorName", "Ada"));

        assertThat(file.stage()).isEqualTo("assistance-plan");
        assertThat(submissions.of(file).get(0))
                .satisfies(submission -> assertThat(submission.form()).isEqualTo("name-sponsor"))
                .satisfies(submission ->
                        assertThat(submission.answers()).isEqualTo(Map.of("sponsor", "named", "sponsorName", "Ada")));
    }

    private void routesTheOtherWay(WorkItem item) {
        var file = walk.complete(item, Map.of("sponsor", "nobody"));

        assertThat(file.status()).isEqualTo(CaseStatus.CLOSED);
    }

    private void leavesARunningCaseAsItIs(String before) {
        var file = walk.complete(walk.open(before, CHOOSE), Map.of());

        assertThat(file.stage()).isEqualTo("assistance-plan");
        assertThat(file.journeyVersion())
                .isEqualTo(models.latest(Models.JOURNEY).version() - 1);
    }

    private void refusesAWorseOneAndRunsOn() throws IOException {
        var running = models.latest(Models.JOURNEY).version();
        var worse = Files.readString(DRAWN.resolve(SELECTION)).replace("name-sponsor", "never-drawn");
        Files.writeString(directory.resolve(SELECTION), worse);

        startAgain();

        assertThat(models.latest(Models.JOURNEY).version()).isEqualTo(running);
        assertThat(models.say("Name sponsor", Locale.FRENCH)).isEqualTo("Name sponsor");
        assertThat(nameSponsor().processVersion()).isGreaterThan(1);
    }
}
