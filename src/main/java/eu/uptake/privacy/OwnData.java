package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person sees and says about their own data, on whichever page of theirs. */
@Component
public class OwnData {

    private final Consents consents;
    private final Acknowledgements acknowledgements;
    private final DataRequests requests;
    private final Moments moments;

    OwnData(Consents consents, Acknowledgements acknowledgements, DataRequests requests, Moments moments) {
        this.consents = consents;
        this.acknowledgements = acknowledgements;
        this.requests = requests;
        this.moments = moments;
    }

    /** All of it, for one person; the consents in the order in which they are asked for, the rest newest first. */
    public record Mine(
            List<ConsentState> consents,
            List<Acknowledgement> acknowledgements,
            List<DataRequest> requests,
            List<RequestKind> kinds,
            LocalDate today) {}

    public Mine of(Actor actor) {
        return new Mine(
                consents.of(actor.person()).stream()
                        .filter(state -> state.isFor(actor))
                        .toList(),
                acknowledgements.of(actor.person()),
                requests.of(actor.person()),
                List.of(RequestKind.values()),
                moments.today());
    }
}
