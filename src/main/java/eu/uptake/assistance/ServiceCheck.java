package eu.uptake.assistance;

import eu.uptake.assistance.ServiceRefused.Why;
import eu.uptake.casefile.Case;
import eu.uptake.platform.Moments;
import eu.uptake.registry.Collaborations;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a service can be given under its terms: by whom, from which readiness to which, and what makes it aid or not. A
 * price below the market's is aid where a national or regional source pays (Article 107(1) TFEU); money that the EU
 * manages itself is none.
 */
@Component
class ServiceCheck {

    private final Collaborations collaborations;
    private final Organisations organisations;
    private final People people;
    private final Moments moments;

    ServiceCheck(Collaborations collaborations, Organisations organisations, People people, Moments moments) {
        this.collaborations = collaborations;
        this.organisations = organisations;
        this.people = people;
        this.moments = moments;
    }

    /** @throws ServiceRefused if it cannot */
    void check(Case file, int line, NewService service, ServiceTerms terms) {
        money(terms).ifPresent(why -> refuse(line, why));
        if (terms.trlFrom() != null && terms.trlTo() != null && terms.trlTo() < terms.trlFrom()) {
            refuse(line, Why.READINESS);
        }
        var centre = terms.centre() == null ? file.centreId() : terms.centre();
        if (centre != null) {
            collaboration(line, centre, service);
            lead(line, centre, service.terms().lead());
        }
    }

    private static Optional<Why> money(ServiceTerms terms) {
        var value = terms.value();
        var price = terms.price();
        if (terms.isAtMarketPrice()) {
            return price == null || value != null && price.compareTo(value) < 0
                    ? Optional.of(Why.BELOW_MARKET)
                    : Optional.empty();
        }
        if (price != null && value != null && price.compareTo(value) > 0) {
            return Optional.of(Why.ABOVE_VALUE);
        }
        if (terms.isAid() && value == null) {
            return Optional.of(Why.NO_VALUE);
        }
        return terms.isAid() && terms.granter() == null ? Optional.of(Why.NO_GRANTER) : Optional.empty();
    }

    /** A centre outside the consortium helps only as long as its collaboration is proved (requirement R5). */
    private void collaboration(int line, long centre, NewService service) {
        var from = Objects.requireNonNullElseGet(service.startsOn(), moments::today);
        var to = service.endsOn() == null || service.endsOn().isBefore(from) ? from : service.endsOn();
        if (!collaborations.secured(centre, from, to)) {
            throw new ServiceRefused(
                    line, Why.NO_COLLABORATION, organisations.get(centre).name(), moments.day(from), moments.day(to));
        }
    }

    private void lead(int line, long centre, @Nullable Long lead) {
        var works = lead == null
                || Stream.of(Role.ADVISOR, Role.BUSINESS_ADVISOR)
                        .flatMap(role -> people.contacts(centre, role).stream())
                        .anyMatch(person -> person.id() == lead);
        if (!works) {
            throw new ServiceRefused(
                    line, Why.NOT_OF_THE_CENTRE, organisations.get(centre).name());
        }
    }

    private static void refuse(int line, Why why) {
        throw new ServiceRefused(line, why);
    }
}
