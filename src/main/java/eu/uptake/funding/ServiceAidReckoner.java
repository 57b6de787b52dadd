package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a company reads of small aid by services: what is known before it declares, and its notices afterwards. */
@Component
public class ServiceAidReckoner {

    private final KnownAid known;
    private final AidRows rows;
    private final AidNotices notices;
    private final MessageSource messages;

    ServiceAidReckoner(KnownAid known, AidRows rows, AidNotices notices, MessageSource messages) {
        this.known = known;
        this.rows = rows;
        this.notices = notices;
        this.messages = messages;
    }

    /** @param element that declares */
    public Reckoning known(Case file, String element, Locale reader) {
        return known.of(file, element, null, new Words(messages, reader));
    }

    /**
     * Of the services that are small aid which was granted, in their order.
     *
     * @param element that granted it
     * @param services titles by id
     */
    public List<Reckoning> notices(String element, Map<String, String> services, Locale reader) {
        var words = new Words(messages, reader);
        return services.entrySet().stream()
                .flatMap(service -> rows
                        .ofService(service.getKey())
                        .filter(aid -> aid.status() == Aid.Status.GRANTED)
                        .map(aid -> notices.of(aid, element, service.getKey(), service.getValue(), words))
                        .stream())
                .toList();
    }
}
