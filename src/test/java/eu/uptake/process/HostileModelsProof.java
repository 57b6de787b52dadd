package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All hostile models, counted for the table. */
class HostileModelsProof extends HostileModelsTest {

    private static final int BROKEN = Integer.getInteger("prove.models.broken", 500);

    @Test
    void letsNoneIn() throws Exception {
        var seed = Long.getLong("prove.random", System.nanoTime());
        var findings = new Findings("attackers");
        var models = Stream.concat(HostileModels.listed(), HostileModels.everywhere())
                .toList();
        var wrong = new ArrayList<>(letIn(models.stream()));
        wrong.addAll(broken(seed, BROKEN));

        findings.add("attack.hostileModels", "listed, and every word of the engine in every place", models.size());
        findings.note("attack.brokenModels", "broken by chance, seed " + seed, String.valueOf(BROKEN));
        findings.add("attack.hostileLetIn", "let in, or refused without their place", wrong.size());
        assertThat(findings.missed()).as("%s", wrong).isEmpty();
    }
}
