package eu.uptake.dossier;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Languages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a dossier as a file, alone or with everything beside it; the archive is written while it is sent. */
@Component
public class DossierFiles {

    private static final String ARCHIVE = "zip";

    private final Dossiers dossiers;

    DossierFiles(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** One of the languages that the product speaks; English for any other. */
    public static Locale language(String code) {
        return Languages.SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(code))
                .findFirst()
                .orElse(Languages.SPOKEN.get(0));
    }

    /** @param kind {@code zip} for the archive, anything else for the dossier alone */
    public void send(Case file, Wish wish, String kind, Actor by, HttpServletResponse response) throws IOException {
        var dossier = dossiers.make(file, wish, by);
        var archive = kind.equals(ARCHIVE);
        response.setContentType(archive ? "application/zip" : "application/pdf");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(dossier.name() + (archive ? ".zip" : ".pdf"))
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (archive) {
            dossier.archive(response.getOutputStream());
        } else {
            response.setContentLength(dossier.pdf().length);
            response.getOutputStream().write(dossier.pdf());
        }
    }
}
