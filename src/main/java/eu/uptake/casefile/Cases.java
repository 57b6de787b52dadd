package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every case, found by its number and only within the reach of who asks. */
@Repository
public class Cases {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseWords words;
    private final JsonMapper json;
    private final Clock clock;

    Cases(JdbcClient jdbc, CaseRows rows, CaseWords words, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** @throws NoSuchCase if there is none, or none for this person */
    public Case find(Actor actor, String number) {
        var reach = Reach.of(actor, "c");
        return rows.find("c.number = :number AND " + reach.sql(), reach.parameters(), number)
                .orElseThrow(() -> new NoSuchCase(number));
    }

    /** For those who act for the house, not for a person. */
    public Case get(String number) {
        var held = LockedCases.now();
        return held.flatMap(cases -> cases.find(number)).orElseGet(() -> {
            var file = rows.find("c.number = :number", Map.of(), number).orElseThrow(() -> new NoSuchCase(number));
            held.ifPresent(cases -> cases.keep(file));
            return file;
        });
    }

    /** The case, held until the transaction ends: whatever changes one case happens one after the other. */
    public Case lock(String number) {
        return rows.hold("c.number = :key", number).orElseThrow(() -> new NoSuchCase(number));
    }

    /**
     * For a step of the engine: read and held the first time, from then on as it is known. What the engine writes when
     * the step is over comes later, so nobody waits for a case while others wait for his rows.
     */
    public Case held(String number) {
        return LockedCases.now().flatMap(cases -> cases.find(number)).orElseGet(() -> lock(number));
    }

    /** The case of an open task, held likewise. */
    public Optional<Case> lockOf(String taskId) {
        return rows.hold("c.id = (SELECT w.case_id FROM work_item w WHERE w.task_id = :key)", taskId);
    }

    public List<Case> ofCompany(long company) {
        return jdbc.sql("SELECT c.* FROM case_file c WHERE c.company_id = :company ORDER BY c.opened_at DESC")
                .param("company", company)
                .query(rows::read)
                .list();
    }

    /** The newest case of each company this person speaks for. */
    public List<Case> ofActor(Actor actor, Set<Long> companies) {
        return companies.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT c.* FROM case_file c WHERE c.company_id IN (:companies) ORDER BY c.opened_at DESC")
                        .param("companies", companies)
                        .query(rows::read)
                        .list();
    }

    /** The number of the case that was opened by that filling-in of the registration form. */
    public Optional<String> opened(String mark) {
        return jdbc.sql("SELECT number FROM case_file WHERE mark = :mark")
                .param("mark", mark)
                .query(String.class)
                .optional();
    }

    @Transactional
    public Case open(NewCase news) {
        var now = clock.instant();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO case_file (number, company_id, company_name, company_search, country, region,
                            sector, cluster_id, status, stage_since, journey_version, opened_at, known, last_seq, last_hash,
                            mark)
                        VALUES (:number, :company, :name, :search, :country, :region, :sector, :cluster, 'APPLIED', :now,
                            :version, :now, :known, 0, '', :mark)""")
                .param("mark", news.mark())
                .param("number", "new " + UUID.randomUUID().toString().substring(0, 13))
                .param("company", news.companyId())
                .param("name", news.companyName())
                .param("search", news.companySearch())
                .param("country", news.country())
                .param("region", news.region())
                .param("sector", news.sector())
                .param("cluster", news.clusterId())
                .param("version", news.journeyVersion())
                .param("now", Sql.at(now))
                .param("known", json.writeValueAsString(news.known()))
                .update(key, "id");
        var id = key.getKeyAs(Long.class);
        var number = number(id, now);
        words.keep(id, news.companySearch(), number);
        return get(number);
    }

    public void enterStage(Case file, String stage, @Nullable CaseStatus status) {
        var since = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        LockedCases.changed(file, last -> last.in(stage, since, status));
        var now = Sql.at(since);
        leaveStage(file);
        jdbc.sql("UPDATE case_file SET stage = :stage, stage_since = :now, status = COALESCE(:status, status)"
                        + " WHERE id = :id")
                .param("stage", stage)
                .param("now", now)
                .param("status", status == null ? null : status.name())
                .param("id", file.id())
                .update();
        jdbc.sql("INSERT INTO stage_visit (case_id, stage, entered_at) VALUES (:id, :stage, :now)")
                .param("id", file.id())
                .param("stage", stage)
                .param("now", now)
                .update();
        moveOpenWork(file, stage);
    }

    /** What goes on beside the stages, such as an application, is found where the case is now. */
    private void moveOpenWork(Case file, String stage) {
        jdbc.sql("UPDATE work_item SET stage = :stage WHERE case_id = :id")
                .param("stage", stage)
                .param("id", file.id())
                .update();
    }

    private void leaveStage(Case file) {
        jdbc.sql("UPDATE stage_visit SET left_at = :now WHERE case_id = :id AND left_at IS NULL")
                .param("now", Sql.at(clock.instant()))
                .param("id", file.id())
                .update();
    }

    /** The row's own id makes the number, so that no two nodes can give the same one. */
    private String number(long id, Instant opened) {
        var number = "TA-%d-%05d"
                .formatted(LocalDate.ofInstant(opened, clock.getZone()).getYear(), id);
        jdbc.sql("UPDATE case_file SET number = :number WHERE id = :id")
                .param("number", number)
                .param("id", id)
                .update();
        return number;
    }

    /** Codes of the stages the case has been in. */
    public Set<String> stagesVisited(Case file) {
        return jdbc.sql("SELECT DISTINCT stage FROM stage_visit WHERE case_id = :id")
                .param("id", file.id())
                .query(String.class)
                .set();
    }

    public void close(Case file, CaseStatus status) {
        LockedCases.changed(file);
        leaveStage(file);
        jdbc.sql("UPDATE case_file SET status = :status, closed_at = :now, held_since = NULL, held_until = NULL"
                        + " WHERE id = :id")
                .param("status", status.name())
                .param("now", Sql.at(clock.instant()))
                .param("id", file.id())
                .update();
    }

    public void hold(Case file, @Nullable LocalDate until, String reason) {
        LockedCases.changed(file);
        jdbc.sql("UPDATE case_file SET status = 'ON_HOLD', held_since = :now, held_until = :until,"
                        + " status_reason = :reason WHERE id = :id")
                .param("now", Sql.at(clock.instant()))
                .param("until", until)
                .param("reason", reason)
                .param("id", file.id())
                .update();
    }

    public void resume(Case file, CaseStatus status) {
        LockedCases.changed(file);
        jdbc.sql("UPDATE case_file SET status = :status, held_since = NULL, held_until = NULL, status_reason = NULL"
                        + " WHERE id = :id")
                .param("status", status.name())
                .param("id", file.id())
                .update();
    }

    public void giveReason(Case file, String reason) {
        LockedCases.changed(file);
        jdbc.sql("UPDATE case_file SET status_reason = :reason WHERE id = :id")
                .param("reason", reason)
                .param("id", file.id())
                .update();
    }

    public void assign(Case file, long centre, @Nullable Long advisor) {
        LockedCases.changed(file, last -> last.assigned(centre, advisor));
        jdbc.sql("UPDATE case_file SET centre_id = :centre, advisor_id = :advisor WHERE id = :id")
                .param("centre", centre)
                .param("advisor", advisor)
                .param("id", file.id())
                .update();
        jdbc.sql("UPDATE work_item SET centre_id = :centre WHERE case_id = :id")
                .param("centre", centre)
                .param("id", file.id())
                .update();
    }

    /** Adds answers to what is known, newer ones winning. */
    public void learn(Case file, Map<String, Object> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var known = new HashMap<>(file.known());
        known.putAll(answers);
        LockedCases.changed(file, last -> last.knowing(known));
        jdbc.sql("UPDATE case_file SET known = :known WHERE id = :id")
                .param("known", json.writeValueAsString(known))
                .param("id", file.id())
                .update();
    }
}
