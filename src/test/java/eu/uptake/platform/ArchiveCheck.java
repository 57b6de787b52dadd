package eu.uptake.platform;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Checks documents as archives do before they take them. */
public final class ArchiveCheck {

    private ArchiveCheck() {}

    /** What speaks against it as PDF/A-2a. */
    public static List<String> complaints(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
