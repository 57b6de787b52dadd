package eu.uptake.funding;

import static eu.uptake.funding.LedgerHouse.TODAY;
import static eu.uptake.funding.LedgerHouse.aid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.funding.RegisterLine.Finding;
import eu.uptake.registry.ReferenceLists;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extracts of registers, line by line and in the ledger; what the pages do with them is tried there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AidRegisterTest {

    private static final String HEADINGS =
            "undertaking_id,member_state,granter,regulation,instrument,gge_eur,granting_date,nace\n";

    private LedgerHouse house;
    private RegisterLines lines;
    private int made;

    DataSource database() throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        return source;
    }

    @BeforeAll
    void build() throws Exception {
        house = new LedgerHouse(database());
        lines = new RegisterLines(
                new RegisterReading(house.regulations, new ReferenceLists()),
                new RegisterUndertakings(house.jdbc),
                new AidRows(house.jdbc, house.clock),
                house.clock);
    }

    private String number() {
        return "R" + ++made;
    }

    private RegisterLine only(String line) {
        return lines.of(HEADINGS + line).get(0).line();
    }

    private void take(String line) {
        var extract = new Extracts(house.jdbc, house.clock).add("register.csv", HEADINGS + line, "Who");
        lines.of(HEADINGS + line).stream()
                .filter(read -> read.line().finding().isTaken())
                .forEach(read -> house.ledger.register(
                        house.undertakings.of(read.found().company()),
                        new DeclaredAid(
                                null,
                                read.told().memberState(),
                                read.told().granter(),
                                read.told().regulation(),
                                read.told().instrument(),
                                read.told().equivalent(),
                                read.told().grantedOn(),
                                true),
                        read.told().nace(),
                        extract));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                ",ES,Agency,2023/2831,GRANT,100,2025-01-01,                  | undertaking",
                "N1,GB,Agency,2023/2831,GRANT,100,2025-01-01,                | memberState",
                "N1,ES,,2023/2831,GRANT,100,2025-01-01,                      | granter",
                "N1,ES,Agency,2022/1,GRANT,100,2025-01-01,                   | regulation",
                "N1,ES,Agency,1407/2013,GRANT,100,2025-01-01,                | notInForce",
                "N1,ES,Agency,2023/2831,GRANT,0,2025-01-01,                  | amount",
                "N1,ES,Agency,2023/2831,GRANT,1 000,2025-01-01,              | amount",
                "N1,ES,Agency,2023/2831,GRANT,-5,2025-01-01,                 | amount",
                "N1,ES,Agency,2023/2831,GRANT,1.001,2025-01-01,              | amount",
                "N1,ES,Agency,2023/2831,GRANT,100,01/02/2025,                | day",
                "N1,ES,Agency,2023/2831,GRANT,100,2026-03-11,                | future",
                "N1,ES,Agency,2023/2831,GRANT,100,2025-01-01,99.99           | nace"
            })
    void lineThatCannotBeReadSaysWhatIsWrong(String line, String problem) {
        assertThat(only(line)).satisfies(wrong -> {
            assertThat(wrong.finding()).isEqualTo(Finding.WRONG);
            assertThat(wrong.problem()).isEqualTo("funding.extract.problem." + problem);
        });
    }

    @Test
    void sameLineTwiceCountsOnce() {
        var line = "N2,ES,Agency,2023/2831,GRANT,100,2025-01-01,\n";
        assertThat(lines.of(HEADINGS + line + line))
                .extracting(read -> read.line().problem())
                .containsExactly(null, "funding.extract.problem.twice");
    }

    @Test
    void readsSemicolonsCommaDecimalsGreeceAndColumnsInAnyOrder() {
        var number = number();
        house.company("Elliniki", "GR", number);
        var read = lines.of("\"GGE_EUR\";granting_date;undertaking_id;member_state;granter;regulation\r\n"
                        + "12000,50;2025-01-01;" + number + ";EL;\"Agency; north\";(EU) 2023/2831\r\n")
                .get(0);
        assertThat(read.line().finding()).isEqualTo(Finding.NEW);
        assertThat(read.told()).satisfies(told -> {
            assertThat(told.equivalent()).isEqualByComparingTo("12000.50");
            assertThat(told.memberState()).isEqualTo("GR");
            assertThat(told.granter()).isEqualTo("Agency; north");
        });
    }

    @Test
    void nationalNumberMeansNothingInAnotherCountryButAVatNumberDoes() {
        var number = number();
        var company = house.company("Alpha", "ES", number);
        house.jdbc
                .sql("UPDATE company SET vat = :vat WHERE organisation_id = :id")
                .param("vat", "ES" + number)
                .param("id", company)
                .update();
        assertThat(only(number + ",ES,Agency,2023/2831,,100,2025-01-01,").undertaking())
                .isEqualTo("Alpha");
        assertThat(only(number + ",PT,Agency,2023/2831,,100,2025-01-01,").finding())
                .isEqualTo(Finding.STRANGER);
        assertThat(only("es " + number + ",PT,Agency,2023/2831,,100,2025-01-01,")
                        .undertaking())
                .isEqualTo("Alpha");
    }

    @Test
    void whatTheRegisterSaysFlowsIntoTheHeadroomAndIsTakenBackAsAWhole() {
        var number = number();
        var company = house.company("Beta", "ES", number);
        take(number + ",ES,Ministry,2023/2831,GRANT,120000,2025-02-01,");
        assertThat(house.check(company, "ES", "180000").fits()).isTrue();
        assertThat(house.check(company, "ES", "180000.01").fits()).isFalse();
        assertThat(LedgerHouse.sources(house.check(company, "ES", "1"))).containsExactly(Aid.Source.REGISTER);

        var extract = house.jdbc
                .sql("SELECT extract_id FROM aid_record WHERE granter = 'Ministry' AND gross_grant_equivalent = 120000")
                .query(String.class)
                .single();
        assertThat(house.ledger.takeBack(extract)).isEqualTo(1);
        assertThat(house.check(company, "ES", "300000").fits()).isTrue();
    }

    @Test
    void declaredAidThatTheRegisterConfirmsCountsOnce() {
        var number = number();
        var company = house.company("Gamma", "ES", number);
        house.declare(company, aid("ES", "50000", "2025-01-01"));
        var line = number + ",ES,Agency,2023/2831,GRANT,50000,2025-01-01,";
        assertThat(only(line).finding()).isEqualTo(Finding.CONFIRMS);
        take(line);
        var check = house.check(company, "ES", "1");
        assertThat(check.used()).isEqualByComparingTo("50000");
        assertThat(check.lines())
                .filteredOn(told -> told.source().equals("DECLARED"))
                .extracting(AidCheck.Line::why)
                .containsExactly("TOLD_TWICE");
        assertThat(only(line).finding()).isEqualTo(Finding.KNOWN);
    }

    @Test
    void whatThisProgrammeGrantedAndTheRegisterTellsOfCountsOnce() {
        var number = number();
        var company = house.company("Delta", "ES", number);
        take(number + ",ES,Agency,2023/2831,VOUCH,20000,2025-05-05,");
        house.ledger.grant(
                house.award(house.application(company), company, "20000", java.time.LocalDate.of(2025, 5, 5)));
        assertThat(house.check(company, "ES", "1").used()).isEqualByComparingTo("20000");
    }

    @Test
    void twoAlikeAidsOfOneExtractAreTwoAndOfALaterExtractTheSame() {
        var number = number();
        var company = house.company("Epsilon", "ES", number);
        var alike = number + ",ES,Agency,2023/2831,GRANT,2000,2025-01-01,\n" + number
                + ",ES,Another,2023/2831,GRANT,2000,2025-01-01,";
        take(alike);
        assertThat(house.check(company, "ES", "1").used()).isEqualByComparingTo("4000");
        assertThat(lines.of(HEADINGS + alike))
                .extracting(read -> read.line().finding())
                .containsOnly(Finding.KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b\nc,d', columns",
        "'', empty",
        "'" + "undertaking_id,member_state,granter,regulation,gge_eur,granting_date" + "', empty"
    })
    void fileThatIsNoExtractIsRefused(String text, String why) {
        assertThatThrownBy(() -> RegisterFile.lines(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable ->
                                assertThat(unreadable.messageKey()).isEqualTo("funding.extract.unreadable." + why));
    }

    @Test
    void fileThatIsNoTextIsRefused() {
        assertThatThrownBy(() -> RegisterFile.text(new byte[] {'P', 'K', 0, (byte) 0xC3, 1}))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> RegisterFile.text("é".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Unreadable.class);
        assertThat(RegisterFile.text(("\uFEFF" + HEADINGS).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(HEADINGS);
        assertThat(TODAY).isEqualTo("2026-03-10");
    }
}
