package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import eu.uptake.platform.HourlyLimit;
import eu.uptake.platform.OpenForms;
import eu.uptake.platform.SignedIn;
import eu.uptake.platform.VisitorCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes and gives files, to people with and without an account; owners are named as those of drafts are. */
@RestController
@RequestMapping("/evidence")
class EvidenceController {

    private static final String FORM_KEY = "[A-Za-z0-9:_.-]{1,100}";
    private static final String START = "start:";
    private static final int VISITORS_UPLOADS_PER_HOUR = 100;

    private final EvidenceIntake intake;
    private final Evidence evidence;
    private final DraftFiles drafts;
    private final EvidenceFiles files;
    private final OpenForms forms;
    private final HourlyLimit visitors = new HourlyLimit(VISITORS_UPLOADS_PER_HOUR);

    EvidenceController(
            EvidenceIntake intake, Evidence evidence, DraftFiles drafts, EvidenceFiles files, OpenForms forms) {
        this.intake = intake;
        this.evidence = evidence;
        this.drafts = drafts;
        this.files = files;
        this.forms = forms;
    }

    @PostMapping
    Map<String, Object> take(
            @RequestParam MultipartFile file,
            @RequestParam String formKey,
            @AuthenticationPrincipal @Nullable SignedIn reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!formKey.matches(FORM_KEY)) {
            throw new EvidenceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "evidence.noForm");
        }
        if (reader == null && !formKey.startsWith(START)) {
            // only forms that need no account take a visitor's files
            throw new EvidenceRefused(HttpStatus.UNAUTHORIZED, "evidence.signIn");
        }
        admit(reader == null ? null : reader.actor(), formKey, request.getRemoteAddr());
        var owner = reader == null ? visitor(VisitorCookie.welcome(request, response)) : person(reader.actor());
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var kept = intake.take(owner, formKey, name == null ? "" : name, content);
            return Map.of("id", kept.id(), "name", kept.name(), "size", kept.size(), "type", kept.type());
        }
    }

    private void admit(@Nullable Actor actor, String formKey, String address) {
        if (!forms.has(actor, formKey)) {
            throw new EvidenceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "evidence.noForm");
        }
        if (actor == null && !visitors.allow(address)) {
            throw new EvidenceRefused(HttpStatus.TOO_MANY_REQUESTS, "evidence.noRoom");
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> give(
            @PathVariable String id, @AuthenticationPrincipal @Nullable SignedIn reader, HttpServletRequest request) {
        var file = evidence.find(reader == null ? null : reader.actor(), owner(reader, request), id);
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(file.type()))
                .body(new FileSystemResource(files.place(file.id())));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id, @AuthenticationPrincipal @Nullable SignedIn reader, HttpServletRequest request) {
        drafts.remove(owner(reader, request), id);
        return ResponseEntity.noContent().build();
    }

    private static String owner(@Nullable SignedIn reader, HttpServletRequest request) {
        return reader == null ? visitor(VisitorCookie.in(request).orElse("")) : person(reader.actor());
    }

    private static String person(Actor actor) {
        return "person:" + actor.person();
    }

    private static String visitor(String token) {
        return "visitor:" + token;
    }
}
