package eu.uptake.casefile;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes in an upload: counted, stored aside, recognised, scanned, and only then one of ours. */
@Component
public class EvidenceIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceIntake.class);

    private final DraftFiles drafts;
    private final EvidenceFiles files;
    private final VirusScan scan;

    EvidenceIntake(DraftFiles drafts, EvidenceFiles files, ObjectProvider<VirusScan> scan) {
        this.drafts = drafts;
        this.files = files;
        this.scan = scan.getIfAvailable(() -> VirusScan.NONE);
    }

    /** @throws EvidenceRefused if there are too many, or this one is not of a kind that is taken */
    public EvidenceFile take(String ownerKey, String formKey, String sentName, InputStream content) throws IOException {
        drafts.checkRoom(ownerKey, formKey);
        var name = FileName.clean(sentName);
        var arrived = received(content, name);
        try {
            if (arrived.size() == 0) {
                throw new EvidenceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "evidence.empty", name);
            }
            var type = FileType.of(arrived.path(), name)
                    .orElseThrow(() -> new EvidenceRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence.type", name));
            if (!type.fits(name)) {
                throw new EvidenceRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence.otherType", name);
            }
            scan(arrived, name);
            return kept(ownerKey, formKey, type.named(name), type, arrived);
        } finally {
            files.discard(arrived);
        }
    }

    private EvidenceFiles.Arrived received(InputStream content, String name) {
        try {
            return files.receive(content);
        } catch (IOException e) {
            throw notStored(name, e);
        }
    }

    private EvidenceFile kept(
            String ownerKey, String formKey, String name, FileType type, EvidenceFiles.Arrived arrived) {
        try {
            return drafts.keep(ownerKey, formKey, name, type.mediaType(), arrived);
        } catch (IOException e) {
            throw notStored(name, e);
        }
    }

    /** A full disk, most of all. */
    private static EvidenceRefused notStored(String name, IOException why) {
        LOG.error("A file could not be stored", why);
        return new EvidenceRefused(HttpStatus.INSUFFICIENT_STORAGE, "evidence.notStored", name);
    }

    private void scan(EvidenceFiles.Arrived arrived, String name) {
        try {
            scan.threat(arrived.path()).ifPresent(threat -> {
                LOG.warn("An upload was refused by the virus scanner: {}", threat);
                throw new EvidenceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "evidence.virus", name);
            });
        } catch (IOException e) {
            LOG.error("The virus scanner did not answer", e);
            throw new EvidenceRefused(HttpStatus.SERVICE_UNAVAILABLE, "evidence.notScanned", name);
        }
    }
}
