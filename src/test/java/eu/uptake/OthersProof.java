package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import org.junit.jupiter.api.Test;

/** The knocks of {@link OthersTest}, counted for the table. */
class OthersProof extends OthersTest {

    private static final int ROUNDS = Integer.getInteger("prove.knock.rounds", 3);

    @Test
    void tellsNobodyOfWhatBelongsToOthers() throws Exception {
        var findings = new Findings("attackers");
        int made = 0;
        int wrong = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var knocks = knocks();
            for (var line : LINES) {
                knocks.at(line);
            }
            made += knocks.made();
            wrong += knocks.wrong().size();
        }
        findings.note("attack.routes", "routes with an identifier", LINES.size() + " lines");
        findings.add("attack.knocks", "own, others', nobody's × everybody who may enter", made);
        findings.add("attack.wrongAnswers", "own, others', nobody's × everybody who may enter", wrong);
        assertThat(findings.missed()).isEmpty();
    }
}
