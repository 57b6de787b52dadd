package eu.uptake.casefile;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that was worked out about a case, whichever room did it. */
@Component
public class Reckonings {

    private final List<Reckoner> reckoners;

    /** @param reckoners in the order of the journey, which each says by {@code @Order} */
    Reckonings(ObjectProvider<Reckoner> reckoners) {
        this.reckoners = reckoners.orderedStream().toList();
    }

    /** Whoever calls has checked that the reader may see the case. */
    public List<Reckoning> of(Case file, Locale locale) {
        return reckoners.stream()
                .flatMap(reckoner -> reckoner.of(file, locale).stream())
                .toList();
    }
}
