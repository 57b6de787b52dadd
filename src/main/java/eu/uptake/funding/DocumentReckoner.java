package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which documents an application needs, what is there and what has run out. */
@Component
@Order(4)
class DocumentReckoner implements ApplicationReckoner {

    private final FundingDocuments documents;
    private final Instruments instruments;
    private final Clock clock;

    DocumentReckoner(FundingDocuments documents, Instruments instruments, Clock clock) {
        this.documents = documents;
        this.instruments = instruments;
        this.clock = clock;
    }

    @Override
    public List<Reckoning> of(Case file, Application application, Words words) {
        var code = application.instrument();
        if (code == null || application.state().compareTo(ApplicationState.READY) > 0) {
            return List.of();
        }
        var kind = instruments.find(code, application.instrumentVersion()).map(Instrument::kind);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var needs = documents.needed(file.companyId(), kind.orElse(null), today);
        if (needs.isEmpty()) {
            return List.of();
        }
        var asked = needs.stream().filter(need -> need.state().isAskedFor()).count();
        return List.of(new Reckoning(
                "userTask_provideDocuments",
                application.id(),
                words.say("documents.title", application.title()),
                asked == 0 ? words.say("documents.all") : words.say("documents.missing", asked),
                List.of(),
                List.of(words.table(
                        null,
                        needs.stream()
                                .map(need -> List.of(
                                        need.kind().label(words.reader()),
                                        words.say("documents." + need.state()),
                                        words.dayOrNone(need.issuedOn()),
                                        need.issuedOn() != null && need.validUntil() == null
                                                ? words.say("documents.forEver")
                                                : words.dayOrNone(need.validUntil())))
                                .toList(),
                        "document",
                        "state",
                        "issuedOn",
                        "validUntil")),
                List.of(words.say("documents.source"))));
    }
}
