package eu.uptake.dossier;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Evidence;
import eu.uptake.casefile.EvidenceFile;
import eu.uptake.casefile.EvidenceFiles;
import eu.uptake.process.Models;
import eu.uptake.registry.ReferenceLists;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of a case in the order in which they came, each looked at on the disk. */
@Component
class Attachments {

    private final Evidence evidence;
    private final EvidenceFiles files;
    private final ReferenceLists lists;
    private final Models models;

    Attachments(Evidence evidence, EvidenceFiles files, ReferenceLists lists, Models models) {
        this.evidence = evidence;
        this.files = files;
        this.lists = lists;
        this.models = models;
    }

    List<Attachment> of(Case file, Locale locale) {
        var all = evidence.of(file).stream()
                .sorted(Comparator.comparing(EvidenceFile::at).thenComparing(EvidenceFile::id))
                .toList();
        var origins = evidence.origins(file);
        var digits = "%0" + Math.max(2, String.valueOf(all.size()).length()) + "d";
        return IntStream.range(0, all.size())
                .mapToObj(n -> new Attachment(
                        all.get(n),
                        "files/" + digits.formatted(n + 1) + "-" + all.get(n).name(),
                        files.check(all.get(n)),
                        lists.evidencePurpose(all.get(n).proof().purpose(), locale),
                        origin(origins.get(all.get(n).id()), locale)))
                .toList();
    }

    private @Nullable String origin(Evidence.@Nullable Origin origin, Locale locale) {
        return origin == null ? null : models.say(origin.task(), locale);
    }
}
