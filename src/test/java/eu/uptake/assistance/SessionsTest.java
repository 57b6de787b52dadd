package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.uptake.assistance.SessionRefused.Why;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseFixtures;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Chain;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.NoSuchCase;
import eu.uptake.casefile.Timeline;
import eu.uptake.platform.Actor;
import eu.uptake.platform.MovableClock;
import eu.uptake.registry.Companies;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = AssistanceHouse.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sessions-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "uptake.home=target/sessions-test-home"
        })
class SessionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofHours(2));

    @Autowired
    Sessions sessions;

    @Autowired
    Services services;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    MovableClock clock;

    TransactionTemplate transaction;
    CaseFixtures fixtures;
    Case file;
    Actor advisor;
    String service;

    @Autowired
    void prepare(
            PlatformTransactionManager transactions,
            Companies companies,
            Organisations organisations,
            People people,
            Cases cases) {
        transaction = new TransactionTemplate(transactions);
        fixtures = new CaseFixtures(companies, organisations, people, cases);
    }

    @BeforeEach
    void aServiceUnderWay() {
        clock.moveTo(NOW);
        var opened = fixtures.aCase(Locale.ENGLISH).file();
        advisor = fixtures.anAdvisorOf(opened);
        file = cases.get(opened.number());
        service = services.add(file, new NewService("TA04", BigDecimal.TEN, null, null, null));
        services.move(service, ServiceState.IN_PROGRESS, null);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.release();
    }

    private NewSession wanted(Instant from, int minutes) {
        return new NewSession(
                service, from, from.plus(Duration.ofMinutes(minutes)), SessionMode.ON_SITE, "Hall 2", "Ada, Bo");
    }

    private static void refused(ThrowingCallable what, Why why) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        SessionRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void isAheadAndForAServiceUnderWay() {
        refused(() -> sessions.agree(advisor, file, wanted(NOW, 60)), Why.PAST);
        services.move(service, ServiceState.ACCEPTED, null);
        refused(() -> sessions.agree(advisor, file, wanted(SOON, 60)), Why.SERVICE);
        assertThat(sessions.of(file)).isEmpty();
    }

    @Test
    void standsInTheTimelineWhateverBecomesOfIt() {
        var session = sessions.agree(advisor, file, wanted(SOON, 60));
        sessions.move(advisor, session.id(), wanted(SOON.plusSeconds(3600), 60));
        sessions.cancel(advisor, session.id(), "Ill");

        assertThat(timeline.of(file))
                .extracting(event -> event.what(), event -> event.detail().get("about"))
                .containsExactly(
                        tuple(Happening.SESSION_CANCELLED, "2026-03-02 12:00–13:00"),
                        tuple(Happening.SESSION_MOVED, "2026-03-02 12:00–13:00"),
                        tuple(Happening.SESSION_AGREED, "2026-03-02 11:00–12:00"));
        refused(() -> sessions.move(advisor, session.id(), wanted(SOON, 60)), Why.OVER);
        refused(() -> sessions.cancel(advisor, session.id(), ""), Why.OVER);
    }

    @Test
    void othersNeitherSeeNorChangeIt() {
        var session = sessions.agree(advisor, file, wanted(SOON, 60));
        var stranger = fixtures.anAdvisor();

        assertThatThrownBy(() -> sessions.find(stranger, session.id())).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> sessions.copy(stranger, session.id())).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> sessions.cancel(stranger, session.id(), "")).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> sessions.find(advisor, "none")).isInstanceOf(NoSuchSession.class);
    }

    @Test
    void theCompanySeesItAndChangesNothing(@Autowired People people) {
        var session = sessions.agree(advisor, file, wanted(SOON, 60));
        var contact = people.actor(sessions.guests(file).get(0).id()).orElseThrow();

        assertThat(sessions.copy(contact, session.id())).contains("METHOD:PUBLISH", session.uid());
        assertThatThrownBy(() -> sessions.move(contact, session.id(), wanted(SOON, 30)))
                .isInstanceOf(NoSuchSession.class);
    }

    @Test
    void onceHeldItIsOfferedForTheLogUntilItIsThere() {
        var session = sessions.agree(advisor, file, wanted(SOON, 100));
        refused(() -> sessions.held(advisor, session.id()), Why.NOT_YET);
        clock.moveTo(SOON.plus(Duration.ofHours(3)));
        assertThat(sessions.toLog(service)).isEmpty();

        sessions.held(advisor, session.id());

        assertThat(sessions.toLog(service)).singleElement().satisfies(offered -> {
            assertThat(offered.id()).isEqualTo(session.id());
            assertThat(offered.hours()).isEqualByComparingTo("1.75");
        });
        sessions.logged(service);
        assertThat(sessions.toLog(service)).isEmpty();
        assertThat(sessions.find(advisor, session.id()).state()).isEqualTo(SessionState.LOGGED);
    }

    @ParameterizedTest
    @CsvSource({"5, 0.25", "15, 0.25", "22, 0.25", "23, 0.5", "90, 1.5", "97, 1.5", "98, 1.75"})
    void itsLengthIsCountedInQuarters(int minutes, BigDecimal hours) {
        var session = sessions.agree(advisor, file, wanted(SOON, minutes));

        assertThat(session.hours()).isEqualByComparingTo(hours);
    }

    @Test
    void whatWasAgreedForAServiceEndsWithIt() {
        var agreed = sessions.agree(advisor, file, wanted(SOON, 60));
        transaction.executeWithoutResult(tx -> sessions.serviceEnded(service));

        assertThat(sessions.find(advisor, agreed.id()).state()).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void whatWasAgreedOnACaseEndsWithIt() {
        var agreed = sessions.agree(advisor, file, wanted(SOON, 60));
        transaction.executeWithoutResult(tx -> timeline.add(file, Happening.CLOSED, Map.of("status", "CLOSED"), null));

        assertThat(sessions.find(advisor, agreed.id()).isCancelled()).isTrue();
        assertThat(timeline.verify(file)).isInstanceOf(Chain.Whole.class);
    }
}
