package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.process.HostileModels.Hostile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is put into the directory of models: it is refused with its file and place named, or it is harmless. */
class HostileModelsTest {

    /** Of the processor: one model is looked at in a moment, whatever is in it. */
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final Set<String> BESIDE = Set.of(
            "forms/choose-solution.form", "bpmn/decisions/size-category.dmn", "bpmn/decisions/hours-approval.dmn");
    private static final Map<String, ModelFile> SHIPPED = new TreeMap<>(new ModelFiles(null).all());

    private final ModelCheck check = new ModelCheck(
            SlaFixtures.shipped(),
            Feel.expressions(),
            new DelegateNames(Map.of("checkDuplicateDelegate", execution -> {})));

    @Test
    void refusesEachAndNamesItsPlace() throws IOException {
        assertThat(letIn(HostileModels.listed())).isEmpty();
    }

    @Test
    void refusesEveryWordOfTheEngineThatRunsSomethingWhereverItStands() {
        var all = HostileModels.everywhere().toList();
        var some = IntStream.range(0, all.size()).filter(n -> n % 7 == 0).mapToObj(all::get); // the proof takes all

        assertThat(letIn(some)).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithWhateverIsBroken() {
        assertThat(broken(20261122L, 100)).isEmpty();
    }

    /** Those that the check let pass, or refused without a word on where. */
    List<String> letIn(Stream<Hostile> models) {
        List<String> wrong = new ArrayList<>();
        models.forEach(model -> {
            List<String> found;
            try {
                found = findings(model);
            } catch (RuntimeException e) { // a start would fail at it
                found = List.of(e + " at " + e.getStackTrace()[0]);
            }
            if (found.stream()
                    .noneMatch(finding -> finding.startsWith(model.file()) && finding.contains(model.named()))) {
                wrong.add(model + " is answered with " + found);
            }
        });
        return wrong;
    }

    /** Those at which the check itself broke. */
    List<String> broken(long seed, int many) {
        List<String> wrong = new ArrayList<>();
        HostileModels.broken(seed, many).forEach(model -> {
            try {
                findings(model).stream()
                        .filter(finding ->
                                !finding.contains(".bpmn") && !finding.contains(".form") && !finding.contains(".dmn"))
                        .forEach(wrong::add);
            } catch (RuntimeException | Error e) {
                wrong.add(model + ": " + e + " at " + e.getStackTrace()[0]);
            }
        });
        return wrong;
    }

    private List<String> findings(Hostile model) {
        Map<String, ModelFile> files = new TreeMap<>(SHIPPED);
        files.keySet().retainAll(BESIDE);
        files.put(model.file(), new ModelFile(model.file(), model.content().getBytes(StandardCharsets.UTF_8)));
        var start = CPU.getCurrentThreadCpuTime();
        try {
            check.check(files);
            return List.of();
        } catch (ModelsRefused refused) {
            return refused.findings();
        } finally {
            assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start))
                    .as(model.toString())
                    .isLessThan(A_MOMENT);
        }
    }
}
