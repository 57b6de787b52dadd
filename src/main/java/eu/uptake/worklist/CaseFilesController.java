package eu.uptake.worklist;

import eu.uptake.casefile.AddedFiles;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.EvidenceRefused;
import eu.uptake.casefile.NewEvidence;
import eu.uptake.casefile.Proof;
import eu.uptake.platform.Actor;
import eu.uptake.registry.EvidencePurpose;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evidence that no form asks for, added on the page of the case. */
@Controller
class CaseFilesController {

    private final Cases cases;
    private final AddedFiles files;
    private final MessageSource messages;

    CaseFilesController(Cases cases, AddedFiles files, MessageSource messages) {
        this.cases = cases;
        this.files = files;
        this.messages = messages;
    }

    @PostMapping("/work/cases/{number}/files")
    String add(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = EvidencePurpose.OTHER) String proves,
            @RequestParam(defaultValue = "") String quality,
            @RequestParam(defaultValue = "") String replaces,
            @RequestParam MultipartFile file,
            RedirectAttributes redirect,
            Locale locale)
            throws IOException {
        var found = cases.find(actor, number);
        try (var content = file.getInputStream()) {
            var news = new NewEvidence(title, Proof.asked(proves, quality), replaces.isEmpty() ? null : replaces);
            files.add(found, actor, news, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
            redirect.addFlashAttribute("flash", messages.getMessage("parts.evidence.added", null, locale));
        } catch (EvidenceRefused refused) {
            redirect.addFlashAttribute("fileTitle", title);
            redirect.addFlashAttribute("fileProves", proves);
            redirect.addFlashAttribute("fileQuality", quality);
            redirect.addFlashAttribute(
                    "fileProblem", messages.getMessage(refused.messageKey(), refused.words(), locale));
        }
        redirect.addAttribute("at", number);
        return "redirect:/work/cases/{at}#files";
    }
}
