package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF whether a document keeps to the standards that its archive asks for. */
public final class Archivable {

    private Archivable() {}

    public static void check(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1}) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, 1, false, false, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .map(found -> found.getRuleId() + " " + found.getMessage() + " "
                                        + found.getLocation().getContext())
                                .limit(5)
                                .toList())
                        .as(flavour.toString())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }
}
