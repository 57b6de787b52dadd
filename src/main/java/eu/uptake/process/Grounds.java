package eu.uptake.process;

import eu.uptake.casefile.Reckoning;
import eu.uptake.process.CaseView.Handed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever does a task decides on, shown before its form: what rules decided and how that came about, what others
 * handed in, what is to be compared.
 */
public record Grounds(
        List<Ruling> rulings,
        List<Reckoning> reckonings,
        List<Handed> handed,
        @Nullable Comparison comparison) {

    public boolean isEmpty() {
        return rulings.isEmpty() && reckonings.isEmpty() && handed.isEmpty() && comparison == null;
    }

    /** What a decision table of the programme gave; the code names a note on what follows from it, if there is one. */
    public record Ruling(String name, String result, String code) {}

    /** Things side by side, the first being the one in question. */
    public record Comparison(List<Thing> things, List<Trait> traits) {}

    /** A thing by its name, with the cases on it that the reader may open. */
    public record Thing(String name, List<String> cases) {}

    /** A trait, a text for each thing; alike where it is the same as that of the thing in question. */
    public record Trait(String key, List<Value> values) {}

    public record Value(String text, boolean alike) {}
}
