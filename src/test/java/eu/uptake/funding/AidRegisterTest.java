package eu.uptake.funding;

import static eu.uptake.funding.LedgerHouse.aid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import eu.uptake.CountedStatements;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Timeline;
import eu.uptake.funding.RegisterLine.Finding;
import eu.uptake.platform.Actor;
import eu.uptake.registry.ReferenceLists;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Extracts of registers, line by line and in the ledger; what the pages do with them is tried there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AidRegisterTest {

    private static final String HEADINGS =
            "undertaking_id,member_state,granter,regulation,instrument,gge_eur,granting_date,nace\n";

    private static final Actor WHO = new Actor(7L, "Farid", Locale.ENGLISH, Set.of());

    private LedgerHouse house;
    private RegisterLines lines;
    private AidRegister register;
    private TransactionTemplate inOne;
    private int made;

    DataSource database() throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        return source;
    }

    @BeforeAll
    void build() throws Exception {
        var source = CountedStatements.counted(database());
        house = new LedgerHouse(source);
        lines = new RegisterLines(
                new RegisterReading(house.regulations, new ReferenceLists()),
                new RegisterUndertakings(house.jdbc),
                house.rows,
                house.clock);
        register = new AidRegister(
                new Extracts(house.jdbc, house.clock),
                lines,
                house.undertakings,
                new UndertakingRows(house.jdbc, house.clock),
                house.ledger,
                mock(Cases.class),
                mock(Timeline.class));
        inOne = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    private String number() {
        return "R" + ++made;
    }

    private RegisterLine only(String line) {
        return lines.of(HEADINGS + line).get(0).line();
    }

    private String uploaded(String line) {
        return register.upload("register.csv", (HEADINGS + line).getBytes(StandardCharsets.UTF_8), WHO);
    }

    /** @return the extract's id */
    private String take(String line) {
        var id = uploaded(line);
        register.take(id, WHO);
        return id;
    }

    private BigDecimal used(long company) {
        return house.check(company, "ES", "1").used();
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
        var extract = take(number + ",ES,Ministry,2023/2831,GRANT,120000,2025-02-01,");
        assertThat(house.check(company, "ES", "180000").fits()).isTrue();
        assertThat(house.check(company, "ES", "180000.01").fits()).isFalse();
        assertThat(LedgerHouse.sources(house.check(company, "ES", "1"))).containsExactly(Aid.Source.REGISTER);

        assertThat(register.undo(extract, WHO)).isEqualTo(1);
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
        house.ledger.grant(house.award(house.application(company), company, "20000", LocalDate.of(2025, 5, 5)));
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
    }

    @Test
    void takingBackOneExtractKeepsWhatAnotherStillProves() {
        var number = number();
        var company = house.company("Zeta", "ES", number);
        var first = number + ",ES,Agency,2023/2831,GRANT,7000,2025-01-01,\n";
        var wrong = take(first + number + ",ES,Agency,2023/2831,GRANT,900,2025-02-02,\n");
        var right = take(first + number + ",ES,Agency,2023/2831,GRANT,80,2025-03-03,\n");
        assertThat(used(company)).isEqualByComparingTo("7980");
        assertThat(register.find(right).orElseThrow().taken()).isEqualTo(1);

        assertThat(register.undo(wrong, WHO)).as("lines that left").isEqualTo(1);

        assertThat(used(company)).isEqualByComparingTo("7080");
        assertThat(register.find(right).orElseThrow().taken()).isEqualTo(2);
        assertThat(register.undo(right, WHO)).isEqualTo(2);
        assertThat(used(company)).isEqualByComparingTo("0");
    }

    @Test
    void takingBackAnExtractLeavesAloneWhomItWasNotAbout() {
        var number = number();
        var late = number();
        house.company("Eta", "ES", number);
        var wrong = take(number + ",ES,Agency,2023/2831,GRANT,7000,2025-01-01,");
        take(late + ",ES,Agency,2023/2831,GRANT,500,2025-01-01,");
        var stranger = house.company("Theta", "ES", late);

        register.undo(wrong, WHO);

        assertThat(used(stranger)).isEqualByComparingTo("0");
    }

    @Test
    void aidOfWhichSomethingWasPaidBackStaysWhenItsExtractIsTakenBack() {
        var number = number();
        var company = house.company("Iota", "ES", number);
        var extract = take(number + ",ES,Agency,2023/2831,GRANT,7000,2025-01-01,\n" + number
                + ",ES,Agency,2023/2831,GRANT,900,2025-02-02,");
        recover(company, "7000", "2000");

        assertThat(register.undo(extract, WHO)).isEqualTo(1);

        assertThat(used(company)).isEqualByComparingTo("5000");
    }

    private void recover(long company, String of, String amount) {
        var aid = house.ledger.recoverable(company, LedgerHouse.TODAY).stream()
                .filter(one -> one.equivalent().compareTo(new BigDecimal(of)) == 0)
                .findFirst()
                .orElseThrow();
        house.ledger.recover(aid.id(), new BigDecimal(amount), LedgerHouse.TODAY, "Paid back");
    }

    @Test
    void alikeAidOfAnotherGranterInALaterExtractIsAnother() {
        var number = number();
        var company = house.company("Kappa", "ES", number);
        take(number + ",ES,Agency,2023/2831,GRANT,2000,2025-01-01,");

        assertThat(only(number + ",ES,AGENCY,2023/2831,GRANT,2000,2025-01-01,").finding())
                .isEqualTo(Finding.KNOWN);
        var another = number + ",ES,Another,2023/2831,GRANT,2000,2025-01-01,";
        assertThat(only(another).finding()).isEqualTo(Finding.NEW);
        take(another);

        assertThat(used(company)).isEqualByComparingTo("4000");
    }

    @Test
    void eachRowOfTheLedgerStandsForOneLine() {
        var number = number();
        var company = house.company("Lambda", "ES", number);
        house.declare(company, aid("ES", "2000", "2025-01-01"));
        var two = number + ",ES,Agency,2023/2831,GRANT,2000,2025-01-01,\n" + number
                + ",ES,Another,2023/2831,GRANT,2000,2025-01-01,";

        assertThat(lines.of(HEADINGS + two))
                .extracting(read -> read.line().finding())
                .containsExactly(Finding.CONFIRMS, Finding.NEW);
        take(two);

        assertThat(used(company)).isEqualByComparingTo("4000");
    }

    @Test
    void twoLinesLikeOneGrantOfThisProgrammeAreTwoAids() {
        var number = number();
        var company = house.company("Mu", "ES", number);
        house.ledger.grant(house.award(house.application(company), company, "2000", LocalDate.of(2025, 1, 1)));
        var one = number + ",ES,Agency,2023/2831,VOUCH,2000,2025-01-01,";
        assertThat(only(one).finding()).isEqualTo(Finding.KNOWN);

        take(one + "\n" + number + ",ES,Another,2023/2831,GRANT,2000,2025-01-01,");

        assertThat(used(company)).isEqualByComparingTo("4000");
    }

    @Test
    void aidPaidBackInWholeStaysSoWhoeverTellsOfItAgain() {
        var number = number();
        var company = house.company("Nu", "ES", number);
        house.declare(company, aid("ES", "50000", "2025-01-01"));
        recover(company, "50000", "50000");

        house.declare(company, aid("ES", "50000", "2025-01-01"));
        assertThat(used(company)).as("declared again").isEqualByComparingTo("0");

        take(number + ",ES,Agency,2023/2831,GRANT,50000,2025-01-01,");
        assertThat(used(company)).as("told by the register").isEqualByComparingTo("0");
        assertThat(house.ledger.recoverable(company, LedgerHouse.TODAY)).isEmpty();
    }

    @Test
    void whatIsLeftOfAnAidThatTwoTellOfCanBePaidBack() {
        var number = number();
        var company = house.company("Xi", "ES", number);
        house.declare(company, aid("ES", "50000", "2025-01-01"));
        recover(company, "50000", "20000");
        take(number + ",ES,Agency,2023/2831,GRANT,50000,2025-01-01,");
        assertThat(used(company)).isEqualByComparingTo("30000");

        assertThat(house.ledger.recoverable(company, LedgerHouse.TODAY))
                .singleElement()
                .satisfies(aid -> assertThat(aid.kept()).isEqualByComparingTo("30000"));
        recover(company, "50000", "30000");

        assertThat(used(company)).isEqualByComparingTo("0");
    }

    @Test
    void extractsTakenInAtTheSameTimeCountTheSameAidOnce() throws Exception {
        var number = number();
        var company = house.company("Omicron", "ES", number);
        house.undertakings.of(company);
        var line = number + ",ES,Agency,2023/2831,GRANT,6000,2025-01-01,";
        var ids = List.of(uploaded(line), uploaded(line));
        var taken = new CountDownLatch(1);
        var other = new CountDownLatch(1);

        var first = CompletableFuture.runAsync(() -> inOne.executeWithoutResult(open -> {
            register.take(ids.get(0), WHO);
            taken.countDown();
            waited(other, 300);
        }));
        var second = CompletableFuture.runAsync(() -> {
            waited(taken, 5_000);
            inOne.executeWithoutResult(open -> register.take(ids.get(1), WHO));
            other.countDown();
        });
        CompletableFuture.allOf(first, second).get(30, TimeUnit.SECONDS);

        assertThat(used(company)).isEqualByComparingTo("6000");
    }

    private static void waited(CountDownLatch until, long milliseconds) {
        try {
            until.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void manyLinesCostTheDatabaseNoMoreThanAFew() throws Exception {
        var number = number();
        var company = house.company("Pi", "ES", number);
        house.undertakings.linked(
                company,
                List.of(
                        LedgerHouse.enterprise("Sister", number(), "2020-01-01"),
                        LedgerHouse.enterprise("Brother", number(), "2020-01-01")));
        var few = uploaded(alike(number, 1, 3));
        var many = uploaded(alike(number, 10, 300));

        var ofFew = CountedStatements.of(() -> register.take(few, WHO));
        var ofMany = CountedStatements.of(() -> register.take(many, WHO));

        assertThat(ofMany).hasSameSizeAs(ofFew);
        assertThat(used(company)).isEqualByComparingTo(new BigDecimal(1 + 2 + 3 + (10 + 309) * 150));
        assertThat(house.rows.all(List.of(house.undertakings.of(company).id())))
                .hasSize(303)
                .allSatisfy(aid -> assertThat(aid.groupMembers()).contains("Pi", "Sister", "Brother"));
    }

    private static String alike(String number, int from, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(n -> number + ",ES,Agency,2023/2831,GRANT," + (from + n) + ","
                        + LocalDate.of(2025, 1, 1).plusDays(n) + ",")
                .collect(Collectors.joining("\n"));
    }
}
