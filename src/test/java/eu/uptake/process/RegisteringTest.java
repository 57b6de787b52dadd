package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Cases;
import eu.uptake.forms.DraftOwner;
import eu.uptake.registry.People;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class RegisteringTest {

    @Autowired
    private Journey journey;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Test
    void formThatComesTwiceOpensOneCase() {
        var once = UUID.randomUUID().toString();
        var answers = answers(Map.of());

        assertThat(number(journey.register(once, answers, null)))
                .isEqualTo(number(journey.register(once, answers, null)));
    }

    @Test
    void formThatComesManyTimesAtOnceOpensOneCase() throws Exception {
        var once = UUID.randomUUID().toString();
        var answers = answers(Map.of());

        assertThat(new HashSet<>(atOnce(() -> number(journey.register(once, answers, null)))))
                .hasSize(1);
    }

    @Test
    void companiesWithOneNewContactRegisterAtOnce() throws Exception {
        var email = UUID.randomUUID() + "@sme.test";

        assertThat(new HashSet<>(atOnce(() -> number(journey.register(answers(Map.of("contactEmail", email)), null)))))
                .hasSize(4);
    }

    @Test
    void contactWhoWasKeptOutStaysOut() {
        var email = UUID.randomUUID() + "@sme.test";
        journey.register(answers(Map.of("contactEmail", email)), null);
        var person = people.byEmail(email).orElseThrow().id();
        people.activate(person, false);

        var number = number(journey.register(answers(Map.of("contactEmail", email)), null));

        assertThat(cases.get(number).number()).isEqualTo(number);
        assertThat(people.actor(person)).isEmpty();
    }

    @Test
    void namesThatGrowWhenFoldedAreTaken() {
        var number = number(
                journey.register(answers(Map.of("legalName", "ß".repeat(200), "nationalId", "ß".repeat(40))), null));

        assertThat(cases.get(number).companyName()).hasSize(200);
    }

    private Map<String, Object> answers(Map<String, Object> wanted) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "country", "DE",
                "nuts2", "DE21",
                "language", "en",
                "legalName", "Weberei " + UUID.randomUUID(),
                "nationalId", UUID.randomUUID().toString(),
                "postcode", "80331",
                "contactName", "Ada Exempel",
                "contactEmail", UUID.randomUUID() + "@sme.test"));
        all.putAll(wanted);
        return FilledIn.of(
                journey.registration(
                        null, Locale.ENGLISH, DraftOwner.of(walk.house().advisor())),
                all);
    }

    private static List<String> atOnce(Callable<String> registration) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var all = threads.invokeAll(
                    IntStream.range(0, 4).mapToObj(n -> registration).toList());
            return all.stream().map(RegisteringTest::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String result(Future<String> one) {
        try {
            return one.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String number(Registration came) {
        assertThat(came).isInstanceOf(Registration.Registered.class);
        return ((Registration.Registered) came).number();
    }
}
