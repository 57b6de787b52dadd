package eu.uptake.registry;

import eu.uptake.platform.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in to an empty installation: as long as there is no coordinator, each start prints a link for making the
 * first one. The link's secret lives in memory only and ends with its use.
 */
@Component
@Profile("!demo")
class FirstCoordinator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstCoordinator.class);

    private final People people;
    private final Organisations organisations;
    private final Passwords passwords;
    private final PublicAddress address;
    private final AtomicReference<@Nullable String> awaited = new AtomicReference<>();

    FirstCoordinator(People people, Organisations organisations, Passwords passwords, PublicAddress address) {
        this.people = people;
        this.organisations = organisations;
        this.passwords = passwords;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (isThereOne()) {
            return;
        }
        var token = expect();
        LOG.warn("Nobody coordinates yet. Set up the first coordinator at {}", address.of("/setup/" + token));
    }

    /** A fresh token; one that was waiting before is void. */
    String expect() {
        var token = Token.fresh();
        awaited.set(Token.hash(token));
        return token;
    }

    boolean isAwaiting(String token) {
        var hash = awaited.get();
        return hash != null && same(hash, Token.hash(token)) && !isThereOne();
    }

    /** Makes programme office and coordinator; false if the token is not the awaited one. */
    @Transactional
    public boolean setUp(String token, SetupForm form) {
        var hash = awaited.get();
        if (!isAwaiting(token) || !awaited.compareAndSet(hash, null)) {
            return false;
        }
        var office = organisations.create(
                NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, form.office(), form.country()));
        var person = people.add(form.person(), Role.COORDINATOR, office);
        people.join(person, Role.ADMIN, office);
        passwords.set(person, form.password());
        return true;
    }

    private boolean isThereOne() {
        return !people.contacts(Role.COORDINATOR).isEmpty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
