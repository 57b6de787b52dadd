package eu.uptake.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SignOffTest {

    /** At least one of level A or two of level B (section 8.1 of the domain rules). */
    @ParameterizedTest
    @CsvSource({"A, true", "BB, true", "BC, false", "B, false", "CCC, false", "'', false"})
    void adoptionIsProvenByOneSignedFileOrTwoFromSystems(String levels, boolean proven) {
        var proofs = levels.chars()
                .mapToObj(level -> new Proof(String.valueOf((char) level), "file", "ab12"))
                .toList();
        assertThat(record(proofs).hasProof()).isEqualTo(proven);
    }

    private static final Instant NOW = Instant.parse("2026-06-01T10:15:30.123Z");

    @Test
    void isUnchangedAsItWasSigned() {
        assertThat(signed().isUnchanged()).isTrue();
    }

    @Test
    void findsAWordOfTheRecordThatWasChanged() {
        var signed = signed();
        var changed = with(signed, signed.content().replace("VisionCheck", "LineEye"), signed.signatures());
        assertThat(changed.isUnchanged()).isFalse();
    }

    @Test
    void findsASignatureThatWasChangedOrLeftOutBetween() {
        var signed = signed();
        var first = signed.signatures().get(0);
        var renamed = new Signature(
                first.signatory(), first.person(), "Somebody Else", first.function(), first.at(), first.hash());
        assertThat(with(
                                signed,
                                signed.content(),
                                List.of(renamed, signed.signatures().get(1)))
                        .isUnchanged())
                .isFalse();
        assertThat(with(signed, signed.content(), signed.signatures().subList(1, 2))
                        .isUnchanged())
                .isFalse();
    }

    @Test
    void tellsPublicMoneyFromPrivate() {
        var record = record();
        assertThat(record.invested(true)).isEqualByComparingTo("20000");
        assertThat(record.invested(false)).isEqualByComparingTo("21500.50");
        assertThat(record.invested()).isEqualByComparingTo("41500.50");
    }

    private static SignOff signed() {
        var content = JsonMapper.shared().writeValueAsString(record());
        var signatures = new ArrayList<Signature>();
        var before = Seal.of(content);
        for (var signatory : List.of(Signatory.COMPANY, Signatory.CENTRE)) {
            var unsealed = new Signature(signatory, 7, "Marie Laurent", "Director", NOW, "");
            before = Seal.of(before, unsealed);
            signatures.add(new Signature(signatory, 7, "Marie Laurent", "Director", NOW, before));
        }
        return new SignOff(
                "s",
                1,
                record(),
                content,
                Seal.of(content),
                SignOffState.COUNTERSIGNED,
                null,
                null,
                "A",
                NOW,
                signatures);
    }

    private static SignOff with(SignOff signOff, String content, List<Signature> signatures) {
        return new SignOff(
                signOff.id(),
                1,
                signOff.record(),
                content,
                signOff.hash(),
                signOff.state(),
                null,
                null,
                "A",
                NOW,
                signatures);
    }

    private static AdoptionRecord record() {
        return record(List.of(new Proof("A", "acceptance.pdf", "ab12")));
    }

    private static AdoptionRecord record(List<Proof> proofs) {
        return new AdoptionRecord(
                "AI",
                "VisionCheck 3",
                "Hall 2",
                "Final inspection",
                null,
                6,
                9,
                9,
                2,
                7,
                null,
                List.of(
                        new Investment(MoneySource.OWN, new BigDecimal("21500.50"), null),
                        new Investment(MoneySource.PUBLIC_NATIONAL, new BigDecimal("20000"), "application")),
                3,
                null,
                List.of(),
                null,
                null,
                proofs);
    }
}
