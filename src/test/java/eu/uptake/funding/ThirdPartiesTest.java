package eu.uptake.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** EUR 60 000 for one third party of one project of the Union, over all its calls. */
class ThirdPartiesTest {

    private LedgerHouse house;
    private ThirdParties parties;
    private Applications applications;
    private long company;

    @BeforeEach
    void build() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        house = new LedgerHouse(source);
        parties = new ThirdParties(house.jdbc, house.instruments, house.parameters, house.clock);
        applications = new Applications(house.jdbc, house.clock);
        company = house.company("Alpha", "ES", "A1");
        call("FIRST", "Project one", null);
        call("SECOND", "Project one", null);
        call("OTHER", "Project two", null);
        call("LARGE", "Project three", "100000");
    }

    private void call(String code, String granter, @Nullable String most) {
        house.instruments.add(
                new Instrument(
                        code,
                        1,
                        code,
                        granter,
                        "FSTP",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        most == null ? null : new BigDecimal(most),
                        null,
                        "FSTP",
                        null,
                        null,
                        5,
                        "",
                        null,
                        null,
                        LocalDate.of(2026, 1, 1),
                        "Test",
                        false),
                null);
    }

    private String asked(String call, String amount) {
        var id = house.application(company);
        applications.choose(
                id,
                new Applications.Choice(
                        "Camera", call, 1, "FSTP", new BigDecimal(amount), null, null, Conditions.NONE));
        return id;
    }

    private ThirdParties.Check check(String application) {
        return parties.check(company, applications.get(application)).orElseThrow();
    }

    @Test
    void ceilingHoldsToTheCent() {
        assertThat(check(asked("FIRST", "60000")).excess()).isEqualByComparingTo("0");
        assertThat(check(asked("FIRST", "60000.01")).excess()).isEqualByComparingTo("0.01");
    }

    @Test
    void otherCallsOfTheSameProjectCountAndOtherProjectsDoNot() {
        applications.approved(asked("FIRST", "40000"), LedgerHouse.TODAY, new BigDecimal("35000"));
        applications.approved(asked("OTHER", "50000"), LedgerHouse.TODAY, new BigDecimal("50000"));
        asked("SECOND", "20000"); // nothing was decided on it

        var check = check(asked("SECOND", "25000.01"));
        assertThat(check.used()).isEqualByComparingTo("35000");
        assertThat(check.room()).isEqualByComparingTo("25000");
        assertThat(check.excess()).isEqualByComparingTo("0.01");
    }

    @Test
    void callThatAllowsMoreRaisesTheCeiling() {
        var check = check(asked("LARGE", "100000"));
        assertThat(check.raised()).isTrue();
        assertThat(check.excess()).isEqualByComparingTo("0");
    }

    @Test
    void otherMoneyHasNoSuchCeiling() {
        var id = house.application(company);
        applications.choose(
                id,
                new Applications.Choice(
                        "Camera", "FIRST", 1, "NONE", new BigDecimal("90000"), null, null, Conditions.NONE));
        assertThat(parties.check(company, applications.get(id))).isEmpty();
    }
}
