package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryLinksTest {

    private final RegistryFixtures registry = new RegistryFixtures();
    private final long ada = registry.aPerson("ada@example.eu");
    private final EntryLinks links = registry.linksAt(RegistryFixtures.NOW);

    @Test
    void opensOnceAndNeverAgain() {
        var token = links.mint(ada, "/portal?x=1", Duration.ofDays(7));

        assertThat(links.use(token)).hasValue(new EntryLinks.Entry(ada, "/portal?x=1"));
        assertThat(links.use(token)).isEmpty();
        assertThat(links.opens(token)).isFalse();
    }

    @Test
    void isNotUsedUpByLooking() {
        var token = links.mint(ada, "/portal", Duration.ofDays(7));

        assertThat(links.opens(token)).isTrue();
        assertThat(links.opens(token)).isTrue();
        assertThat(links.use(token)).isPresent();
    }

    @Test
    void opensNoLongerThanItIsValid() {
        var token = links.mint(ada, "/portal", Duration.ofHours(1));

        assertThat(registry.linksAt(RegistryFixtures.NOW.plusSeconds(3599)).opens(token))
                .isTrue();
        assertThat(registry.linksAt(RegistryFixtures.NOW.plusSeconds(3600)).use(token))
                .isEmpty();
    }

    @Test
    void opensForNobodyWhoHasBeenDeactivated() {
        var token = links.mint(ada, "/portal", Duration.ofHours(1));

        registry.people.activate(ada, false);

        assertThat(links.use(token)).isEmpty();
    }

    @Test
    void keepsNoTokenThatCouldBeRead() {
        var token = links.mint(ada, "/portal", Duration.ofHours(1));

        assertThat(registry.jdbc
                        .sql("SELECT token_hash FROM entry_link")
                        .query(String.class)
                        .list())
                .doesNotContain(token)
                .hasSize(1);
        assertThat(token).hasSize(43);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "portal", "", "/a\nb"})
    void leadsNowhereButHere(String target) {
        assertThatThrownBy(() -> links.mint(ada, target, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
