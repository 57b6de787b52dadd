package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.registry.Companies;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = CaseHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:evidence-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=3000",
            "uptake.home=target/evidence-test-home"
        })
class NotesTest {

    @Autowired
    Notes notes;

    @Test
    void showsTheNewestFirstWithWhoWroteIt(
            @Autowired Companies companies,
            @Autowired Organisations organisations,
            @Autowired People people,
            @Autowired Cases cases) {
        var fixtures = new CaseFixtures(companies, organisations, people, cases);
        var file = fixtures.aCase(Locale.ENGLISH).file();
        var advisor = fixtures.anAdvisorOf(file);

        notes.add(file, advisor, "  Called, no answer. ");
        notes.add(file, advisor, "Answered.");

        assertThat(notes.of(file)).extracting(Note::text).containsExactly("Answered.", "Called, no answer.");
        assertThat(notes.of(file)).extracting(Note::personName).containsOnly("Bo Advisor");
    }

    @Test
    void refusesANoteThatSaysNothingOrTooMuch(
            @Autowired Companies companies,
            @Autowired Organisations organisations,
            @Autowired People people,
            @Autowired Cases cases) {
        var fixtures = new CaseFixtures(companies, organisations, people, cases);
        var file = fixtures.aCase(Locale.ENGLISH).file();
        var advisor = fixtures.anAdvisorOf(file);

        assertThatThrownBy(() -> notes.add(file, advisor, "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.add(file, advisor, "x".repeat(4001)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
