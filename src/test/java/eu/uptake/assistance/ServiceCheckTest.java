package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.assistance.ServiceRefused.Why;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseFixtures;
import eu.uptake.casefile.Cases;
import eu.uptake.platform.Actor;
import eu.uptake.platform.MovableClock;
import eu.uptake.registry.Collaboration;
import eu.uptake.registry.Collaborations;
import eu.uptake.registry.Companies;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = AssistanceHouse.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:servicecheck;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "uptake.home=target/servicecheck-test-home"
        })
class ServiceCheckTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 13);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 12);

    @Autowired
    Services services;

    @Autowired
    Collaborations collaborations;

    @Autowired
    Organisations organisations;

    @Autowired
    MovableClock clock;

    Case file;
    Actor advisor;
    Actor stranger;
    long outside;

    @BeforeEach
    void aCaseAndACentreOutside(@Autowired Companies companies, @Autowired People people, @Autowired Cases cases) {
        clock.moveTo(Instant.parse("2026-04-02T10:00:00Z"));
        var fixtures = new CaseFixtures(companies, organisations, people, cases);
        file = fixtures.aCase(Locale.ENGLISH).file();
        advisor = fixtures.anAdvisorOf(file);
        file = cases.get(file.number());
        stranger = fixtures.anAdvisor();
        outside = organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Centre outside", "SI"));
        collaborations.outside(outside);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.release();
    }

    private static NewService service(String code, ServiceTerms terms) {
        return new NewService(code, BigDecimal.TEN, FIRST, LAST, "Report", terms);
    }

    private static ServiceTerms money(String basis, String granter, String value, String price) {
        return new ServiceTerms(
                null, null, null, null, null, null, null, basis, granter, amount(value), amount(price), null);
    }

    private static ServiceTerms given(Long centre, Long lead) {
        return new ServiceTerms(centre, lead, null, null, null, null, null, null, null, null, null, null);
    }

    private static BigDecimal amount(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private void refused(NewService service, Why why) {
        var plan = List.of(service("BS01", ServiceTerms.USUAL), service);
        assertThatThrownBy(() -> services.propose(file, plan)).isInstanceOfSatisfying(ServiceRefused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.line()).isEqualTo(1);
        });
        assertThat(services.of(file)).isEmpty();
    }

    /** TA04 is worth 20 000 in the catalogue, TA09 has no price there. */
    @ParameterizedTest
    @CsvSource({
        "TA04, NONE, , , 20000.01, ABOVE_VALUE",
        "TA04, MARKET_PRICE, , , , BELOW_MARKET",
        "TA04, MARKET_PRICE, , , 19999.99, BELOW_MARKET",
        "TA04, DE_MINIMIS, , , 5000, NO_GRANTER",
        "TA09, GBER28, Region, , 500, NO_VALUE",
        "TA09, DE_MINIMIS, Region, 4000, 4000.01, ABOVE_VALUE"
    })
    void refusesMoneyThatDoesNotAddUp(String code, String basis, String granter, String value, String price, Why why) {
        refused(service(code, money(basis, granter, value, price)), why);
    }

    @ParameterizedTest
    @CsvSource({
        "TA04, MARKET_PRICE, , , 20000, ",
        "TA09, MARKET_PRICE, , , 3000, ",
        "TA04, NONE, , , , ",
        "TA04, DE_MINIMIS, Region, , 5000, 15000",
        "TA09, GBER28, Region, 4000, , 4000"
    })
    void takesMoneyThatAddsUpAndReckonsTheAid(
            String code, String basis, String granter, String value, String price, String aid) {
        var planned = services.get(services.add(file, service(code, money(basis, granter, value, price))));

        assertThat(planned.terms().isAid()).isEqualTo(aid != null);
        assertThat(planned.terms().granter()).isEqualTo(granter);
        if (aid == null) {
            assertThat(planned.terms().aid()).isNull();
        } else {
            assertThat(planned.terms().aid()).isEqualByComparingTo(aid);
        }
    }

    @Test
    void technologyDoesNotGetLessReady() {
        refused(
                service("TA06", new ServiceTerms(null, null, null, null, 6, 5, null, null, null, null, null, null)),
                Why.READINESS);
    }

    @Test
    void onlySomebodyOfTheCentreLeads() {
        refused(service("TA04", given(null, stranger.person())), Why.NOT_OF_THE_CENTRE);

        var planned = services.get(services.add(file, service("TA04", given(null, advisor.person()))));
        assertThat(planned.terms().lead()).isEqualTo(advisor.person());
    }

    @Test
    void aCentreOutsideTheConsortiumHelpsOnTheDaysOfItsProofOnly() {
        refused(service("TA06", given(outside, null)), Why.NO_COLLABORATION);
        collaborations.prove(new Collaboration(outside, "Letter 1", "Pilot line", FIRST, LAST.minusDays(1)));
        refused(service("TA06", given(outside, null)), Why.NO_COLLABORATION);
        assertThat(collaborations.unsecured()).contains(outside);

        collaborations.prove(new Collaboration(outside, "Letter 2", "Pilot line", FIRST.minusMonths(1), null));

        assertThat(collaborations.unsecured()).doesNotContain(outside);
        var planned = services.get(services.add(file, service("TA06", given(outside, null))));
        assertThat(planned.terms().centre()).isEqualTo(outside);
        assertThat(planned.terms().lead()).isNull();
    }
}
