package eu.uptake.assessment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What is asked about each technology that a company picks, and what the answers are worth. */
@Component
public class NeedTags {

    static final String BENEFIT = "benefit";
    static final String OBSTACLE = "obstacle";
    static final String USE = "use";
    static final String INTEREST = "interest";

    private static final double OF_INTEREST = 50;
    private static final double OF_USE = 30;
    private static final double OF_BENEFITS = 20;
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Tag> tags;

    NeedTags() {
        try (var file = new InputStreamReader(
                new ClassPathResource("reference-data/need_tags.csv").getInputStream(), StandardCharsets.UTF_8)) {
            tags = CSV.parse(file).stream()
                    .map(row -> new Tag(row.get("kind"), row.get("code"), row.get("label_en"), row.get("label_fr")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the tags of needs", e);
        }
    }

    /** An answer that can be chosen. */
    public record Tag(String kind, String code, String english, String french) {

        public String label(Locale reader) {
            return reader.getLanguage().equals("fr") ? french : english;
        }
    }

    public List<Tag> of(String kind) {
        return tags.stream().filter(tag -> tag.kind().equals(kind)).toList();
    }

    String label(String kind, String code, Locale reader) {
        return of(kind).stream()
                .filter(tag -> tag.code().equals(code))
                .findFirst()
                .map(tag -> tag.label(reader))
                .orElse(code);
    }

    /** Half by interest, three tenths by how little it is used yet, a fifth by how many benefits are expected. */
    TechnologyNeed need(NeedsAssessment.Wish wish) {
        var score = OF_INTEREST * wish.interest() / most(INTEREST)
                + OF_USE * (most(USE) - wish.use()) / most(USE)
                + OF_BENEFITS * wish.benefits().size() / of(BENEFIT).size();
        return new TechnologyNeed(
                wish.technology(), wish.use(), wish.interest(), wish.benefits(), wish.obstacles(), score);
    }

    private double most(String kind) {
        return of(kind).size() - 1.0;
    }
}
