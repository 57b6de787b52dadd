package eu.uptake.process;

import eu.uptake.adoption.Satisfaction;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts what companies say of an occasion under the name of its task, as drawn. */
@Component
public class Contented {

    private final Models models;

    Contented(Models models) {
        this.models = models;
    }

    /** @param topic the name of the task or service, in the reader's language where the models have it so */
    public record Row(String topic, Satisfaction said) {}

    public List<Row> named(List<Satisfaction> answers, Locale locale) {
        var names = names();
        return answers.stream()
                .map(said -> new Row(models.say(names.getOrDefault(said.topic(), said.topic()), locale), said))
                .toList();
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (var process : models.latest()) {
            for (ElementModel element : process.elements()) {
                names.put(element.id(), element.name());
            }
        }
        return names;
    }
}
