package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.platform.Grant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final RegistryFixtures registry = new RegistryFixtures();
    private final People people = registry.people;

    @Test
    void invitesStaffToChooseAPassword() {
        var centre = registry.aCentre("Centre", "BE");

        var id = people.invite(new NewPerson("Ada", "ada@example.eu", Locale.FRENCH), Role.ADVISOR, centre);

        assertThat(registry.events).containsExactly(new PersonInvited(id, "/account/password"));
        assertThat(people.contacts(centre, Role.ADVISOR)).extracting(Person::id).containsExactly(id);
    }

    @Test
    void givesOneMoreRoleToAPersonAlreadyKnown() {
        var one = registry.aCentre("One", "BE");
        var other = registry.aCentre("Other", "BE");
        var ada = new NewPerson("Ada", "ada@example.eu", Locale.FRENCH);

        var id = people.add(ada, Role.ADVISOR, one);
        people.add(ada, Role.ADVISOR, one);
        people.add(ada, Role.FUNDING_ADVISOR, other);

        var actor = people.actor(id).orElseThrow();
        assertThat(actor.grants())
                .containsExactlyInAnyOrder(new Grant(Role.ADVISOR, one), new Grant(Role.FUNDING_ADVISOR, other));
        assertThat(actor.language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void knowsNoActorWhoHasBeenDeactivated() {
        var id = registry.aPerson("ada@example.eu");

        people.activate(id, false);

        assertThat(people.actor(id)).isEmpty();
        people.activate(id, true);
        assertThat(people.actor(id)).isPresent();
    }

    @Test
    void keepsOnlyAHashOfAPassword() {
        var id = registry.aPerson("ada@example.eu");

        registry.passwords.set(id, "a long sentence");

        assertThat(registry.passwords.match(id, "a long sentence")).isTrue();
        assertThat(registry.passwords.match(id, "another sentence")).isFalse();
        assertThat(registry.passwords.hash(id).orElseThrow()).doesNotContain("sentence");
    }

    @Test
    void refusesAPasswordThatIsTooShortOrTooLongToCount() {
        var id = registry.aPerson("ada@example.eu");

        assertThatThrownBy(() -> registry.passwords.set(id, "short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> registry.passwords.set(id, "é".repeat(40)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
