package eu.uptake.dossier;

import eu.uptake.assistance.Catalogue;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.EvidenceFiles;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.Timeline;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.platform.PdfPages;
import eu.uptake.process.AnswerTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes dossiers, and notes on the case that one was made and by whom. */
@Component
public class Dossiers {

    private static final String TEMPLATE = "dossier/dossier";

    private final Reading reading;
    private final PdfPages pages;
    private final Timeline timeline;
    private final EvidenceFiles files;
    private final Moments moments;
    private final Catalogue catalogue;
    private final String style;

    Dossiers(
            Reading reading,
            PdfPages pages,
            Timeline timeline,
            EvidenceFiles files,
            Moments moments,
            Catalogue catalogue) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.pages = pages;
        this.timeline = timeline;
        this.files = files;
        this.moments = moments;
        this.style = read("pdf/dossier.css");
    }

    /** A dossier, alone or with its files. */
    public final class Dossier {

        private final Archive archive;

        private Dossier(Archive archive) {
            this.archive = archive;
        }

        /** Of the file, without ending. */
        public String name() {
            return archive.name();
        }

        public byte[] pdf() {
            return archive.pdf();
        }

        /** Writes the archive of dossier, files and checksums as it goes. */
        public void archive(OutputStream out) throws IOException {
            archive.write(files, out);
        }
    }

    /** The caller has checked that the case is the actor's to see, and may be seen whole if that is the wish. */
    @Transactional
    public Dossier make(Case file, Wish wish, Actor by) {
        var reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(wish.locale());
        try {
            var contents = reading.of(file, wish, by);
            var pdf = pages.render(TEMPLATE, model(contents, wish), wish.locale());
            timeline.add(file, Happening.DOSSIER_MADE, Map.of("file", name(file)), by);
            return new Dossier(new Archive(name(file), pdf, contents.attachments()));
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    private Map<String, Object> model(Contents contents, Wish wish) {
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", contents);
        model.put("own", wish.isOwn());
        model.put("withNotes", wish.hasNotes());
        model.put("moments", moments);
        model.put("catalogue", catalogue);
        model.put("grids", new Grids());
        model.put("style", style);
        return model;
    }

    /** For the template, which cannot call what is static. */
    static final class Grids {

        public List<Grid> of(Reckoning.Lines lines) {
            return Grid.of(lines);
        }

        public List<Grid> of(AnswerTable table) {
            return Grid.of(table);
        }
    }

    private String name(Case file) {
        return "dossier-" + file.number() + "-" + moments.today();
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
