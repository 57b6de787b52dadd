package eu.uptake.dossier;

import eu.uptake.casefile.EvidenceFile;
import eu.uptake.casefile.EvidenceFiles.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A file of the case beside the dossier.
 *
 * @param place where it lies in the archive, such as {@code files/01-report.pdf}
 * @param kept whether what lies on the disk is still what was recorded
 * @param purpose what it proves, in the reader's language
 * @param origin the task whose form it came with, in the reader's language; none for what was added by hand
 */
record Attachment(
        EvidenceFile file,
        String place,
        Kept kept,
        String purpose,
        @Nullable String origin) {}
