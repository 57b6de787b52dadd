package eu.uptake.assessment;

import eu.uptake.casefile.Case;
import eu.uptake.platform.PdfPages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The report on a company's needs, to keep and to print. */
@Component
class AssessmentReport {

    private final Results results;
    private final ResultWords words;
    private final OpinionWords opinions;
    private final PdfPages pages;

    AssessmentReport(Results results, ResultWords words, OpinionWords opinions, PdfPages pages) {
        this.results = results;
        this.words = words;
        this.opinions = opinions;
        this.pages = pages;
    }

    static String address(Case file, Occasion occasion) {
        return "/reports/assessment/" + file.number() + "/" + occasion;
    }

    /** Whoever calls has checked that the reader may see the case. Nothing before the company has answered. */
    Optional<byte[]> of(Case file, Occasion occasion, Locale locale) {
        var all = results.of(file).stream()
                .filter(result -> result.assessment().occasion() == occasion)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(write(file, all.get(all.size() - 1), locale));
    }

    private byte[] write(Case file, Result result, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        var reckoning = words.reckoning(file, result, locale);
        model.put("file", file);
        model.put("result", result);
        model.put("reckoning", reckoning);
        model.put("opinion", opinions.lines(result.assessment().content().opinion(), locale));
        model.put("day", opinions.day(result.assessment(), locale));
        return pages.render("assessment/report", model, locale);
    }
}
