package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.platform.PublicAddress;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstCoordinatorTest {

    private static final SetupForm FORM =
            new SetupForm("Office", "BE", "Ada", "ada@example.eu", "a long sentence", "en");

    private final RegistryFixtures registry = new RegistryFixtures();
    private final FirstCoordinator first = new FirstCoordinator(
            registry.people,
            registry.organisations,
            registry.passwords,
            new PublicAddress(URI.create("https://uptake.example.eu")));

    @Test
    void printsALinkWhileNobodyCoordinates(CapturedOutput log) {
        first.announce();

        var link = log.getOut().replaceAll("(?s).*https://uptake.example.eu/setup/([\\w-]+).*", "$1");
        assertThat(first.isAwaiting(link)).isTrue();
    }

    @Test
    void printsNothingWhenSomebodyCoordinates(CapturedOutput log) {
        var office =
                registry.organisations.create(NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, "Office", "BE"));
        registry.people.add(new NewPerson("Ada", "ada@example.eu", Locale.ENGLISH), Role.COORDINATOR, office);

        first.announce();

        assertThat(log.getOut()).doesNotContain("/setup/");
    }

    @Test
    void makesOfficeAndCoordinatorOnce() {
        var token = first.expect();

        assertThat(first.setUp(token, FORM)).isTrue();

        var ada = registry.people.byEmail("ada@example.eu").orElseThrow();
        var office = registry.organisations.programmeOffice().orElseThrow();
        var actor = registry.people.actor(ada.id()).orElseThrow();
        assertThat(actor.hasIn(Role.COORDINATOR, office.id())).isTrue();
        assertThat(actor.hasIn(Role.ADMIN, office.id())).isTrue();
        assertThat(registry.passwords.match(ada.id(), "a long sentence")).isTrue();
        assertThat(first.setUp(token, FORM)).isFalse();
    }

    @Test
    void refusesATokenThatIsNotTheLastOnePrinted() {
        var old = first.expect();
        first.expect();

        assertThat(first.setUp(old, FORM)).isFalse();
        assertThat(first.setUp("", FORM)).isFalse();
    }
}
