package eu.uptake.assessment;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.platform.MovableClock;
import eu.uptake.registry.ReferenceLists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.json.JsonMapper;

/** The room on an empty database of its own, without Spring; what the advice table says is up to the test. */
final class AssessmentFixtures {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    final JdbcClient jdbc;
    final MovableClock clock = new MovableClock(Clock.systemUTC());
    final Questionnaires questionnaires = new Questionnaires();
    final QuestionnaireWords words = new QuestionnaireWords();
    final AssessmentParameters parameters;
    final Assessments assessments;
    final NeedsAssessment assessment;
    final Peers peers;
    final Results results;
    final List<Map<String, Object>> asked = new ArrayList<>();
    List<String> advised = List.of();

    AssessmentFixtures() {
        this(new AssessmentParameters());
    }

    AssessmentFixtures(AssessmentParameters parameters) {
        this.parameters = parameters;
        var database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V1__registry.sql"),
                        new ClassPathResource("db/migration/V2__casefile.sql"),
                        new ClassPathResource("db/migration/V13__assessment.sql"))
                .execute(database);
        jdbc = JdbcClient.create(database);
        clock.moveTo(NOW);
        assessments = new Assessments(jdbc, JsonMapper.shared());
        peers = new Peers(jdbc, clock);
        results = new Results(assessments, questionnaires, peers);
        assessment = new NeedsAssessment(assessments, questionnaires, new NeedTags(), parameters, clock);
    }

    private List<String> advise(String table, Map<String, Object> facts) {
        asked.add(facts);
        return advised;
    }

    AssessmentReckoner reckoner() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/assessment");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var tables = new ResultTables(
                words, new AdviceWords(messages, words), new NeedTags(), new ReferenceLists(), messages);
        return new AssessmentReckoner(results, new ResultWords(tables, words, messages));
    }

    void later() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    }

    Case aCase(@Nullable String sector) {
        jdbc.sql("INSERT INTO organisation (kind, name, name_search, country, nuts_version, created_at)"
                        + " VALUES ('COMPANY', 'Weberei', 'weberei', 'DE', '2024', CURRENT_TIMESTAMP)")
                .update();
        var company =
                jdbc.sql("SELECT MAX(id) FROM organisation").query(Long.class).single();
        return aCaseOf(company, sector);
    }

    Case aCaseOf(long company, @Nullable String sector) {
        jdbc.sql("""
            INSERT INTO case_file (number, company_id, company_name, company_search, country, status,
                stage_since, journey_version, opened_at, known, last_seq, last_hash)
            VALUES (:number, :company, 'Weberei', 'weberei', 'DE', 'ACTIVE', CURRENT_TIMESTAMP, 1,
                CURRENT_TIMESTAMP, '{}', 0, '')\
            """)
                .param("number", UUID.randomUUID().toString().substring(0, 18))
                .param("company", company)
                .update();
        var id = jdbc.sql("SELECT MAX(id) FROM case_file").query(Long.class).single();
        return new Case(
                id,
                "TA-2026-" + id,
                company,
                "Weberei",
                "DE",
                null,
                sector,
                null,
                null,
                null,
                CaseStatus.ACTIVE,
                "needs-assessment",
                NOW,
                1,
                NOW,
                null,
                null,
                null,
                null,
                Map.of());
    }

    /** Described, answered, looked at and agreed with. */
    void validated(Case file, Answered answers) {
        assessment.describe(file, List.of());
        submitted(file, answers);
        validate(file, List.of(), Opinion.NONE);
        assessment.agree(file);
        later();
    }

    void submitted(Case file, Answered answers) {
        submit(file, "answer-questionnaire", answers.form());
    }

    void submit(Case file, String form, Map<String, ?> answers) {
        assessment.submit(file, form, answers, this::advise);
    }

    void validate(Case file, List<Change> changes, Opinion opinion) {
        assessment.validate(file, changes, opinion, this::advise);
    }

    Result result(Case file) {
        var all = results.of(file);
        return all.get(all.size() - 1);
    }
}
