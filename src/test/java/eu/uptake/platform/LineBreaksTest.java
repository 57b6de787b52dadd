package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void wordsStayWithTheirApostropheAndNumbersWhole() {
        assertThat(parts("Une réponse de l’entreprise")).containsExactly("Une ", "réponse ", "de ", "l’entreprise");
        assertThat(parts("dossier TA-2025-00001")).containsExactly("dossier ", "TA-2025-00001");
        assertThat(parts("well-kept things")).containsExactly("well-", "kept ", "things");
    }

    @Test
    void quotationMarksStayWithWhatTheyQuote() {
        assertThat(parts("dit « oui » ici")).containsExactly("dit ", "« oui » ", "ici");
    }

    @Test
    void plainSpacesOfFrenchHoldAsWell() {
        assertThat(parts("pour \u00ab Gestion \u00bb ; pourquoi ?"))
                .containsExactly("pour ", "\u00ab Gestion \u00bb ; ", "pourquoi ?");
    }

    private static List<String> parts(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to >= 0; to = breaks.next()) {
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
