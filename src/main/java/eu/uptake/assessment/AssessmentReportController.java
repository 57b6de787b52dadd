package eu.uptake.assessment;

import eu.uptake.casefile.Cases;
import eu.uptake.platform.Actor;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the report, to whoever may see the case. */
@Controller
class AssessmentReportController {

    private final Cases cases;
    private final AssessmentReport report;

    AssessmentReportController(Cases cases, AssessmentReport report) {
        this.cases = cases;
        this.report = report;
    }

    @GetMapping("/reports/assessment/{number}/{occasion}")
    ResponseEntity<byte[]> report(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String number,
            @PathVariable String occasion,
            Locale locale) {
        var file = cases.find(actor, number);
        var pdf = Stream.of(Occasion.values())
                .filter(one -> one.name().equals(occasion))
                .findFirst()
                .flatMap(one -> report.of(file, one, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = ContentDisposition.attachment()
                .filename("%s-assessment-%s.pdf".formatted(file.number(), occasion))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pdf);
    }
}
