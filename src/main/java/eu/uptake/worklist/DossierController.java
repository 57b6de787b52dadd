package eu.uptake.worklist;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.NoSuchCase;
import eu.uptake.dossier.DossierFiles;
import eu.uptake.dossier.Wish;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the whole dossier of a case, to coordinators and to the centre that works on it. */
@Controller
class DossierController {

    private final Cases cases;
    private final DossierFiles dossiers;

    DossierController(Cases cases, DossierFiles dossiers) {
        this.cases = cases;
        this.dossiers = dossiers;
    }

    @PostMapping("/work/cases/{number}/dossier")
    void make(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String number,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "false") boolean notes,
            @RequestParam(defaultValue = "pdf") String kind,
            HttpServletResponse response)
            throws IOException {
        var file = cases.find(actor, number);
        if (!worksOn(actor, file)) {
            throw new NoSuchCase(number);
        }
        dossiers.send(file, new Wish(DossierFiles.language(language), Wish.Sort.WHOLE, notes), kind, actor, response);
    }

    private static boolean worksOn(Actor actor, Case file) {
        var centre = file.centreId();
        return actor.has(Role.COORDINATOR)
                || centre != null
                        && actor.organisationsAs(Role.CENTRE.toArray(String[]::new))
                                .contains(centre);
    }
}
