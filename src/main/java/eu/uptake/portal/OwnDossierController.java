package eu.uptake.portal;

import eu.uptake.dossier.DossierFiles;
import eu.uptake.dossier.Wish;
import eu.uptake.platform.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands a company what it may see of its own case, as one document. */
@Controller
class OwnDossierController {

    private final MyCases myCases;
    private final DossierFiles dossiers;

    OwnDossierController(MyCases myCases, DossierFiles dossiers) {
        this.myCases = myCases;
        this.dossiers = dossiers;
    }

    @PostMapping("/portal/dossier")
    void make(
            Actor actor,
            @RequestParam("case") String number,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "pdf") String kind,
            HttpServletResponse response)
            throws IOException {
        var file = myCases.get(actor, number);
        dossiers.send(file, new Wish(DossierFiles.language(language), Wish.Sort.OWN, false), kind, actor, response);
    }
}
