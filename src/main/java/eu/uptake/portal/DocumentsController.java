package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Evidence;
import eu.uptake.casefile.Reckonings;
import eu.uptake.platform.Actor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was handed in and which files there are, to read again, to print, to download. */
@Controller
class DocumentsController {

    private final MyCases myCases;
    private final Documents documents;
    private final Reckonings reckonings;
    private final Evidence evidence;

    DocumentsController(MyCases myCases, Documents documents, Reckonings reckonings, Evidence evidence) {
        this.myCases = myCases;
        this.documents = documents;
        this.reckonings = reckonings;
        this.evidence = evidence;
    }

    @GetMapping("/portal/documents")
    String documents(
            Actor actor,
            @RequestParam(name = "case", required = false) @Nullable String number,
            Locale locale,
            Model page) {
        var file = myCases.choose(actor, number);
        if (file.isEmpty()) {
            return "portal/nothing";
        }
        page.addAttribute("cases", myCases.of(actor));
        page.addAttribute("file", file.get());
        page.addAttribute("documents", documents.of(file.get(), locale));
        page.addAttribute("made", documents.made(file.get(), locale));
        page.addAttribute("reckonings", reckonings.of(file.get(), locale));
        page.addAttribute("evidence", evidence.of(file.get()));
        page.addAttribute("origins", evidence.origins(file.get()));
        return "portal/documents";
    }

    @GetMapping("/portal/documents/{number}/{document}")
    String document(Actor actor, @PathVariable String number, @PathVariable int document, Locale locale, Model page) {
        var file = myCases.get(actor, number);
        return show(file, documents.of(file, locale), document, page);
    }

    @GetMapping("/portal/documents/{number}/made/{document}")
    String made(Actor actor, @PathVariable String number, @PathVariable int document, Locale locale, Model page) {
        var file = myCases.get(actor, number);
        return show(file, documents.made(file, locale), document, page);
    }

    private static String show(Case file, List<Document> documents, int document, Model page) {
        var wanted = documents.stream()
                .filter(candidate -> candidate.number() == document)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("file", file);
        page.addAttribute("document", wanted);
        return "portal/document";
    }
}
