package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import tools.jackson.databind.json.JsonMapper;

/** The ledger with all it needs, on a database of its own and on a fixed day. */
final class LedgerHouse {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    final JdbcClient jdbc;
    final Clock clock = Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final AidRegulations regulations = new AidRegulations();
    final FundingParameters parameters = new FundingParameters();
    final Undertakings undertakings;
    final AidRows rows;
    final AidLedger ledger;
    final DeMinimis deMinimis;
    final Declarations declarations;
    final AidChecks checks;
    final Instruments instruments;
    final FundingDocuments documents;

    LedgerHouse(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        undertakings = new Undertakings(new UndertakingRows(jdbc, clock));
        rows = new AidRows(jdbc, new NamedParameterJdbcTemplate(source), clock);
        ledger = new AidLedger(jdbc, rows, undertakings);
        deMinimis = new DeMinimis(ledger, undertakings, regulations, parameters);
        declarations = new Declarations(undertakings, ledger);
        checks = new AidChecks(jdbc, JsonMapper.builder().build(), clock);
        instruments = new Instruments(new InstrumentRows(jdbc), clock);
        documents = new FundingDocuments(jdbc, clock);
    }

    /** A company of the programme, in its country's register under that number. */
    long company(String name, String country, @Nullable String number) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO organisation (kind, name, name_search, name_core, country, nuts_version, created_at)"
                        + " VALUES ('COMPANY', :name, :name, :name, :country, '2024', CURRENT_TIMESTAMP)")
                .param("name", name)
                .param("country", country)
                .update(id, "id");
        long company = id.getKeyAs(Long.class);
        jdbc.sql("INSERT INTO company (organisation_id, national_id, national_id_search, nace_revision, role_claim)"
                        + " VALUES (:id, :number, :number, '2.1', 'TRADITIONAL')")
                .param("id", company)
                .param("number", number)
                .update();
        return company;
    }

    /** An application of that company for something. */
    String application(long company) {
        var number = UUID.randomUUID().toString();
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "INSERT INTO case_file (number, company_id, company_name, company_search, country, status, stage_since,"
                                + " journey_version, opened_at, known, last_seq, last_hash, mark) VALUES (:number, :company, 'A',"
                                + " 'a', 'ES', 'ACTIVE', CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, '{}', 0, '', :mark)")
                .param("number", number.substring(0, 13))
                .param("company", company)
                .param("mark", number)
                .update(key, "id");
        jdbc.sql("INSERT INTO funding_application (id, case_id, title, state, opened_at)"
                        + " VALUES (:id, :case, 'A line', 'IDEA', CURRENT_TIMESTAMP)")
                .param("id", number)
                .param("case", key.getKeyAs(Long.class))
                .update();
        return number;
    }

    void declare(long company, DeclaredAid... aids) {
        declarations.declare(company, new Declaration(List.of(), List.of(), List.of(aids)));
    }

    static DeclaredAid aid(String recipient, String state, String regulation, String amount, String on) {
        return new DeclaredAid(
                recipient, state, "Agency", regulation, null, new BigDecimal(amount), LocalDate.parse(on), true);
    }

    static DeclaredAid aid(String state, String amount, String on) {
        return aid("", state, AidRegulations.GENERAL, amount, on);
    }

    static Enterprise enterprise(String name, String number, String since) {
        return new Enterprise(name, "ES", number, "VOTES", LocalDate.parse(since), null);
    }

    AidCheck check(long company, String state, String amount) {
        return deMinimis.check(company, state, AidRegulations.GENERAL, new BigDecimal(amount), TODAY, null);
    }

    AidLedger.Award award(String application, long company, String amount, LocalDate on) {
        return new AidLedger.Award(
                application,
                company,
                "ES",
                "Agency",
                null,
                AidRegulations.GENERAL,
                "VOUCH",
                new BigDecimal(amount),
                new BigDecimal(amount),
                on,
                "A line",
                null);
    }

    static List<Source> sources(AidCheck check) {
        return check.lines().stream().map(line -> Source.valueOf(line.source())).toList();
    }
}
