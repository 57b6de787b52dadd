package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the results of this room came about: for each application the match, the aid, the documents and the money. */
@Component
@Order(50)
class FundingReckoner implements Reckoner {

    private final Applications applications;
    private final List<ApplicationReckoner> parts;
    private final MessageSource messages;

    FundingReckoner(Applications applications, List<ApplicationReckoner> parts, MessageSource messages) {
        this.applications = applications;
        this.parts = parts;
        this.messages = messages;
    }

    @Override
    public List<Reckoning> of(Case file, Locale reader) {
        var words = new Words(messages, reader);
        return applications.of(file).stream()
                .flatMap(application -> parts.stream().flatMap(part -> part.of(file, application, words).stream()))
                .toList();
    }
}
