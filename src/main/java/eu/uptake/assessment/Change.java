package eu.uptake.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A correction as the advisor enters it. */
public record Change(String item, String to, String reason) {

    static List<Correction> corrections(List<Change> changes, Questionnaire asked, Map<String, String> answers) {
        var items = asked.items();
        List<Correction> corrections = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < changes.size(); at++) {
            var change = changes.get(at);
            var item = items.get(change.item());
            if (item == null || item.value(change.to()).isEmpty()) {
                throw new CorrectionRefused(at, CorrectionRefused.Why.UNKNOWN);
            }
            var from = answers.get(change.item());
            if (change.to().equals(from)) {
                throw new CorrectionRefused(at, CorrectionRefused.Why.SAME);
            }
            if (!seen.add(change.item())) {
                throw new CorrectionRefused(at, CorrectionRefused.Why.TWICE);
            }
            corrections.add(new Correction(change.item(), from, change.to(), change.reason()));
        }
        return corrections;
    }
}
