package eu.uptake.dossier;

import eu.uptake.casefile.EvidenceFiles;
import eu.uptake.casefile.EvidenceFiles.Kept;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The dossier with its files and their recorded checksums, written as it goes: {@code sha256sum -c SHA256SUMS.txt} tells
 * whether all is there and as it was recorded.
 */
record Archive(String name, byte[] pdf, List<Attachment> attachments) {

    static final String SUMS = "SHA256SUMS.txt";

    void write(EvidenceFiles files, OutputStream out) throws IOException {
        var digest = EvidenceFiles.sha256();
        digest.update(pdf);
        var sums = new StringBuilder(line(EvidenceFiles.hex(digest), name + ".pdf"));
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name + ".pdf"));
            zip.write(pdf);
            for (var attachment : attachments) {
                sums.append(line(attachment.file().sha256(), attachment.place()));
                if (attachment.kept() != Kept.GONE) {
                    zip.putNextEntry(new ZipEntry(attachment.place()));
                    try (var content = files.open(attachment.file())) {
                        content.transferTo(zip);
                    }
                }
            }
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(String hash, String place) {
        return hash + "  " + place + "\n";
    }
}
