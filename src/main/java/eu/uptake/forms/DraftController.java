package eu.uptake.forms;

import eu.uptake.platform.Actor;
import eu.uptake.platform.HourlyLimit;
import eu.uptake.platform.OpenForms;
import eu.uptake.platform.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what people type, every second or so, without judging it. */
@RestController
class DraftController {

    private static final String FORM_KEY = "[A-Za-z0-9:_.-]{1,120}";
    private static final String START = "start:";
    /** Visitors from one address that begin to type within an hour. */
    private static final int VISITORS_PER_HOUR = 60;

    private final Drafts drafts;
    private final FormTexts texts;
    private final OpenForms forms;
    private final HourlyLimit visitors = new HourlyLimit(VISITORS_PER_HOUR);

    DraftController(Drafts drafts, FormTexts texts, OpenForms forms) {
        this.drafts = drafts;
        this.texts = texts;
        this.forms = forms;
    }

    @PutMapping("/drafts/{formKey}")
    ResponseEntity<Map<String, Object>> save(
            @PathVariable String formKey,
            @AuthenticationPrincipal @Nullable SignedIn reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        if (!formKey.matches(FORM_KEY)) {
            return ResponseEntity.notFound().build();
        }
        if (reader == null && !formKey.startsWith(START)) {
            // only forms that need no account take a visitor's draft
            return ResponseEntity.status(401).build();
        }
        try {
            FormPost post = FormPost.read(request, Drafts.LIMIT + 1_000);
            Actor actor = reader == null ? null : reader.actor();
            DraftOwner owner = owner(actor, request, response);
            if (drafts.find(owner, formKey).isEmpty()) { // later ones replace it
                if (!forms.has(actor, formKey)) {
                    return ResponseEntity.status(404).body(message("forms.draft.noForm", locale));
                }
                if (actor == null && !visitors.allow(request.getRemoteAddr())) {
                    return refused("forms.draft.full", locale);
                }
            }
            String formId = post.formId().matches(FORM_KEY) ? post.formId() : formKey;
            return ResponseEntity.ok(Map.of(
                    "savedAt",
                    drafts.save(owner, formKey, formId, post.answers()).toString()));
        } catch (DraftRefused e) {
            return refused(e.messageKey(), locale);
        } catch (FormPost.Unreadable e) {
            return refused(e.messageKey(), locale);
        }
    }

    private static DraftOwner owner(@Nullable Actor actor, HttpServletRequest request, HttpServletResponse response) {
        return actor == null ? Visitors.welcome(request, response) : DraftOwner.of(actor);
    }

    private ResponseEntity<Map<String, Object>> refused(String messageKey, Locale locale) {
        return ResponseEntity.unprocessableContent().body(message(messageKey, locale));
    }

    private Map<String, Object> message(String key, Locale locale) {
        return Map.of("message", texts.message(key, locale, List.of()));
    }
}
