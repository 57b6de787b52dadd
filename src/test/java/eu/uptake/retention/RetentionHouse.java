package eu.uptake.retention;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseFixtures;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.EvidenceFiles;
import eu.uptake.casefile.Notes;
import eu.uptake.casefile.Timeline;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import eu.uptake.privacy.Consents;
import eu.uptake.process.Journey;
import eu.uptake.process.JourneyWalk;
import eu.uptake.registry.Companies;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** People whose cases are over long ago, with a database of its own: a run here would reach the cases of other tests. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:retention-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "uptake.home=target/retention-test-home",
            "uptake.retention-round=P1D"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
abstract class RetentionHouse {

    static final LocalDate LONG_AGO = LocalDate.of(2021, 6, 30);

    @Autowired
    MockMvc mvc;

    @Autowired
    Consents consents;

    @Autowired
    JourneyWalk walk;

    @Autowired
    Journey journey;

    @Autowired
    Cases cases;

    @Autowired
    Notes notes;

    @Autowired
    Timeline timeline;

    @Autowired
    People people;

    @Autowired
    RetentionParameters parameters;

    @Autowired
    Planning planning;

    @Autowired
    Plans plans;

    @Autowired
    PlanLines lines;

    @Autowired
    Run run;

    @Autowired
    Holds holds;

    @Autowired
    PersonTraces traces;

    @Autowired
    Forgetting forgetting;

    @Autowired
    PersonSearch search;

    @Autowired
    PersonalColumns data;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${uptake.home}")
    Path home;

    Actor office;
    Actor colleague;
    Path letter;
    final String surname = "Quasten" + UUID.randomUUID().toString().substring(0, 8);
    final String name = "Zenobia " + surname;
    final String email = "zenobia." + UUID.randomUUID() + "@sme.test";
    final String phone = "+49 89 " + Math.abs(UUID.randomUUID().getLeastSignificantBits()) % 1_000_000_000L;

    @BeforeEach
    void theProjectEndedLongAgo(
            @Autowired Companies companies, @Autowired Organisations organisations, @Autowired People all) {
        office = walk.house().coordinator();
        colleague = new CaseFixtures(companies, organisations, all, cases).aCoordinator();
        parameters.set(RetentionParameters.Name.PROJECT_END, LONG_AGO.toString(), LONG_AGO, "Amendment 2", office);
    }

    @AfterEach
    void nothingIsHeldAndNobodyElseIsDue() {
        holds.all().forEach(hold -> holds.lift(hold.id()));
        jdbc.sql("DELETE FROM retention_parameter").update();
        jdbc.sql("UPDATE retention_plan SET state = 'DROPPED' WHERE state <> 'DONE'")
                .update();
        // cases of one test are none of the next one's
        jdbc.sql("UPDATE case_file SET record_erased_at = opened_at, aid_erased_at = opened_at")
                .update();
        jdbc.sql("UPDATE person SET erased_at = created_at WHERE EXISTS"
                        + " (SELECT 1 FROM membership m WHERE m.person_id = person.id AND m.role = 'sme')")
                .update();
    }

    /** An applicant about whom much was written, and who withdrew. */
    Case anApplicant() throws IOException {
        var number = walk.register(Map.of("contactName", name, "contactEmail", email, "contactPhone", phone));
        var contact = walk.sme(number);
        var file = cases.get(number);
        walk.complete(walk.next(number), Map.of());
        notes.add(file, office, "Phoned " + name + ", who reads " + email);
        letter = file("letter of " + name + ".pdf", cases.get(number), contact);
        journey.withdraw(contact, number, "I, " + name + ", have no time");
        return cases.get(number);
    }

    Path file(String called, Case of, Actor by) throws IOException {
        var id = UUID.randomUUID().toString();
        var place = EvidenceFiles.place(home, id);
        Files.createDirectories(place.getParent());
        Files.writeString(place, "signed: " + name);
        jdbc.sql("INSERT INTO evidence (id, case_id, owner_key, form_key, name, type, size, sha256, at, person_id,"
                        + " person_name) VALUES (?, ?, ?, 'x', ?, 'application/pdf', 1, 'x', ?, ?, ?)")
                .params(id, of.id(), "person:" + by.person(), called, Sql.at(Instant.now()), by.person(), by.name())
                .update();
        return place;
    }

    long plan(Actor by) {
        return plans.store(planning.preview(LocalDate.now()), by);
    }

    void carryOut(long plan) {
        transaction.executeWithoutResult(status -> run.begin(plan, colleague, ""));
        run.goOn();
    }

    Line line(long plan, String label) {
        return lines.of(plan).stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Wherever in the whole database these words stand, in our tables and in the engine's. */
    Set<String> places(String... words) {
        Set<String> places = new TreeSet<>();
        for (var column : columns("CHARACTER VARYING", "character varying", "text", "CHARACTER LARGE OBJECT")) {
            if (column[0].startsWith("flyway")) {
                continue;
            }
            for (var word : words) {
                var found = jdbc.sql("SELECT COUNT(*) FROM " + column[0] + " WHERE LOWER(" + column[1] + ") LIKE :word")
                        .param("word", "%" + word.toLowerCase(Locale.ROOT) + "%")
                        .query(Integer.class)
                        .single();
                if (found > 0) {
                    places.add(column[0] + "." + column[1] + ": " + word);
                }
            }
        }
        return places;
    }

    List<String[]> columns(String... types) {
        return jdbc.sql("SELECT c.table_name, c.column_name FROM information_schema.columns c"
                        + " JOIN information_schema.tables t ON t.table_name = c.table_name"
                        + " AND t.table_schema = c.table_schema WHERE LOWER(c.table_schema) = 'public'"
                        + " AND t.table_type = 'BASE TABLE' AND c.data_type IN (:types)")
                .param("types", List.of(types))
                .query((row, n) -> new String[] {row.getString(1).toLowerCase(Locale.ROOT), row.getString(2)})
                .list();
    }

    /** Of long ago, and sent. */
    void anOldMail(long to, @Nullable Case file) {
        jdbc.sql(
                        "INSERT INTO mail (message_id, kind, event_key, person_id, case_id, name, address, language, subject,"
                                + " body_text, body_html, target, state, written_at, queued_at, due_at, attempts)"
                                + " VALUES (:id, 'X', :id, :person, :case, 'x', 'x', 'en', 'x', 'x', 'x', '/', 'SENT', :at, :at, :at, 1)")
                .param("id", UUID.randomUUID().toString())
                .param("person", to)
                .param("case", file == null ? null : file.id(), Types.BIGINT)
                .param("at", Sql.at(Instant.parse("2020-01-01T00:00:00Z")))
                .update();
    }

    long mails(long person, @Nullable Case file) {
        return jdbc.sql("SELECT COUNT(*) FROM mail WHERE person_id = :person AND "
                        + (file == null ? "case_id IS NULL" : "case_id = " + file.id()))
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Its record, or all of it, went in an earlier run. */
    void erasedEarlier(Case file, boolean aid) {
        jdbc.sql("UPDATE case_file SET record_erased_at = opened_at" + (aid ? ", aid_erased_at = opened_at" : "")
                        + " WHERE id = ?")
                .param(file.id())
                .update();
    }

    List<Long> duePeople() {
        return planning.preview(LocalDate.now()).of(Line.Kind.PERSON).stream()
                .map(Line::subject)
                .toList();
    }
}
