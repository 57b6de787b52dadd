package eu.uptake.eligibility;

import static eu.uptake.eligibility.Declared.TABLES;
import static eu.uptake.eligibility.Declared.company;
import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.platform.Actor;
import eu.uptake.registry.ReferenceLists;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The role decided again with what the first assessment found. */
class RolesTest {

    private static final Actor ADVISOR = new Actor(7L, "Farid", Locale.ENGLISH, Set.of());

    private RoleDecisions decisions;
    private Roles roles;

    @BeforeEach
    void build() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("INSERT INTO organisation (id, kind, name, name_search, name_core, country, nuts_version, created_at)"
                        + " VALUES (1, 'COMPANY', 'A', 'a', 'a', 'ES', '2024', CURRENT_TIMESTAMP)")
                .update();
        jdbc.sql("INSERT INTO case_file (id, number, company_id, company_name, company_search, country, status,"
                        + " stage_since, journey_version, opened_at, known, last_seq, last_hash, mark) VALUES (1,"
                        + " 'TA-2026-00001', 1, 'A', 'a', 'ES', 'ACTIVE', CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, '{}',"
                        + " 0, '', 'm')")
                .update();
        jdbc.sql("INSERT INTO person (id, name, email, language, active, created_at) VALUES (7, 'Farid',"
                        + " 'f@example.eu', 'en', TRUE, CURRENT_TIMESTAMP)")
                .update();
        var json = JsonMapper.builder().build();
        var clock = Clock.fixed(Declared.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var sizes = new SizeDecisions(jdbc, json);
        decisions = new RoleDecisions(jdbc, json);
        roles = new Roles(decisions, sizes, new ReferenceLists(), new Parameters(), clock);
        sizes.keep(file(Map.of()), company("40 5 5", "40 5 5").reckoned(), null, clock.instant());
    }

    private static Case file(Map<String, Object> known) {
        return new Case(
                1,
                "TA-2026-00001",
                1,
                "A",
                "ES",
                null,
                null,
                null,
                null,
                null,
                CaseStatus.ACTIVE,
                null,
                Instant.EPOCH,
                1,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                known);
    }

    private static final Map<String, Object> OFFERING =
            Map.of("offerTechnologies", List.of("AI"), "offerTrl", 7, "offerReferences", 2);

    private boolean anew(Map<String, Object> known, String maturity, Long use) {
        return roles.decideAnew(
                file(known), new LaterFacts(new BigDecimal(maturity), use, "no"), TABLES, TABLES, ADVISOR);
    }

    private RoleReckoning newest() {
        return decisions.newest(file(Map.of())).orElseThrow().reckoning();
    }

    @Test
    void scoreThatLeavesRoomConfirmsTheRole() {
        roles.decide(file(Map.of()), "TRADITIONAL", "yes", TABLES, ADVISOR);
        assertThat(newest().conditions())
                .filteredOn(condition -> condition.finding() == RoleReckoning.Finding.LATER)
                .hasSize(2);

        assertThat(anew(Map.of(), "75", 5L)).isTrue();
        assertThat(newest().conditions()).allMatch(condition -> condition.finding() == RoleReckoning.Finding.MET);
        assertThat(newest().facts().member()).isEqualTo("yes");
        assertThat(decisions.all(file(Map.of()))).hasSize(2);
    }

    @Test
    void companyThatIsMatureAndUsesTheTechnologyAlreadyIsPutBeforeAPerson() {
        roles.decide(file(Map.of()), "TRADITIONAL", "yes", TABLES, ADVISOR);

        assertThat(anew(Map.of(), "75.01", 5L)).isFalse();
        assertThat(newest().refusals()).containsExactly("need");
        assertThat(roles.other(file(Map.of()))).isEmpty();

        roles.judged(file(Map.of()), "keep", "One line only", ADVISOR);
        assertThat(anew(Map.of(), "80", 5L))
                .as("the same refusal was looked at")
                .isTrue();
        assertThat(decisions.newest(file(Map.of())).orElseThrow().verdict()).isNotNull();
    }

    @Test
    void providerByWhatItOffersMayTakeTheOtherRole() {
        roles.decide(file(OFFERING), "TRADITIONAL", "yes", TABLES, ADVISOR);

        assertThat(anew(OFFERING, "90", 5L)).isFalse();
        assertThat(roles.other(file(OFFERING))).contains("TECH_SAVVY");

        roles.judged(file(OFFERING), "change", "It sells what it makes", ADVISOR);
        roles.change(file(OFFERING), TABLES, ADVISOR);
        assertThat(newest().facts().roleClaim()).isEqualTo("TECH_SAVVY");
        assertThat(newest().eligible()).isTrue();
        assertThat(anew(OFFERING, "90", 5L)).isTrue();
        assertThat(newest().facts().roleClaim()).isEqualTo("TECH_SAVVY");
    }

    @Test
    void bothDecisionsStandOnThePageOfTheCase() {
        roles.decide(file(OFFERING), "TRADITIONAL", "yes", TABLES, ADVISOR);
        anew(OFFERING, "90", 5L);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/eligibility", "i18n/casefile");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        var shown = new RoleReckoner(decisions, new ReferenceLists(), messages)
                .of(file(OFFERING), Locale.ENGLISH)
                .get(0);

        assertThat(shown.remarks())
                .anyMatch(remark -> remark.contains("It is digitally mature and uses the technology wanted already"))
                .anyMatch(remark -> remark.contains("could take the other role"));
        assertThat(shown.lines()).hasSize(2);
        assertThat(shown.lines().get(1).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get(3)).isEqualTo("not known then"));
    }
}
