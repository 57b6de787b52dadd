package eu.uptake.worklist;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The choices of every region's filter, some three hundred, drawn once for each language and not on each page. */
@Component
class RegionOptions {

    private final ITemplateEngine templates;
    private final Places places;
    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    RegionOptions(ITemplateEngine templates, Places places) {
        this.templates = templates;
        this.places = places;
    }

    /** As markup; only languages that the product has come here. */
    String in(Locale locale) {
        return drawn.computeIfAbsent(
                locale.getLanguage(),
                language -> templates.process(
                        "worklist/list",
                        Set.of("regionNames"),
                        new Context(locale, Map.of("regions", places.regions(locale)))));
    }
}
