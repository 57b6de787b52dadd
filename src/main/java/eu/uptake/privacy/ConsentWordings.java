package eu.uptake.privacy;

import eu.uptake.platform.Moments;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people may be asked to consent to, each apart from the others and from taking part (Article 7(4)). */
@Component
public class ConsentWordings {

    public static final String NEWSLETTER = "newsletter";
    public static final String STORIES = "stories";

    private final Moments moments;
    private final List<ConsentWording> all = DataFile.rows(
            "consents.csv",
            row -> new ConsentWording(
                    row.get("category"),
                    row.get("version"),
                    LocalDate.parse(row.get("valid_from")),
                    row.get("asked_of").equals("companies"),
                    DataFile.labels(row, "label"),
                    DataFile.labels(row, "text")));

    ConsentWordings(Moments moments) {
        this.moments = moments;
    }

    /** The categories in the order of the file. */
    List<String> categories() {
        return all.stream().map(ConsentWording::category).distinct().toList();
    }

    Optional<ConsentWording> find(String category) {
        var today = moments.today();
        var worded = all.stream()
                .filter(wording -> wording.category().equals(category))
                .sorted(Comparator.comparing(ConsentWording::validFrom).reversed())
                .toList();
        return worded.stream()
                .filter(wording -> !wording.validFrom().isAfter(today))
                .findFirst()
                .or(() -> worded.isEmpty() ? Optional.empty() : Optional.of(worded.get(worded.size() - 1)));
    }

    /** @throws IllegalArgumentException if nobody is asked for that */
    ConsentWording get(String category) {
        return find(category).orElseThrow(() -> new IllegalArgumentException("No consent " + category));
    }
}
