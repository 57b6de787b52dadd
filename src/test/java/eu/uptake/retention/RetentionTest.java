package eu.uptake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import eu.uptake.casefile.Chain;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import eu.uptake.privacy.Way;
import eu.uptake.retention.Line.State;
import eu.uptake.retention.Line.Why;
import eu.uptake.retention.PersonTrace.Outcome;
import eu.uptake.retention.PersonalColumns.Scope;
import eu.uptake.retention.PersonalColumns.Treatment;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Plans and what they erase. */
class RetentionTest extends RetentionHouse {

    @Autowired
    private DataSource database;

    @Test
    void runErasesWhatItShowedAndNothingOfThePersonIsLeftAnywhere() throws IOException {
        var file = anApplicant();
        var person = walk.sme(file.number()).person();
        assertThat(places(name, email)).isNotEmpty();

        var plan = plan(office);
        assertThat(line(plan, file.number()).classes()).isEqualTo("R3");
        assertThat(line(plan, file.number()).due()).isEqualTo(LONG_AGO.plusMonths(12));
        carryOut(plan);

        assertThat(plans.find(plan).orElseThrow().state()).isEqualTo(Plan.State.DONE);
        assertThat(line(plan, file.number()).state()).isEqualTo(State.DONE);
        assertThat(line(plan, file.number()).files()).isEqualTo(1);
        assertThat(places(name, surname, email, phone)).isEmpty();
        assertThat(jdbc.sql("SELECT name FROM person WHERE id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .matches("P-[0-9A-F]{10}");
        assertThat(cases.get(file.number()).companyName()).isEqualTo(file.companyName());
        assertThat(cases.get(file.number()).known())
                .containsEntry("legalName", file.known().get("legalName"));
        assertThat(timeline.verify(file))
                .isInstanceOfSatisfying(
                        Chain.Whole.class,
                        whole -> assertThat(whole.anonymised()).isPositive());
        assertThat(keysOfRuns()).isEmpty();
        assertThat(letter).doesNotExist();
    }

    private List<String> keysOfRuns() {
        return jdbc.sql("SELECT token_key FROM retention_plan WHERE state = 'DONE' AND token_key IS NOT NULL")
                .query(String.class)
                .list();
    }

    /** Its pages read rows that point to nobody any more. */
    @Test
    void caseWithoutItsPeopleIsStillShown() throws Exception {
        var file = anApplicant();
        carryOut(plan(office));

        for (var page : List.of("/monitor/cases/", "/work/cases/")) {
            mvc.perform(get(page + file.number()).param("lang", "en").with(SignIn.as(office)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("is erased; company, results, hours and amounts stay")))
                    .andExpect(content().string(not(containsString(surname))));
        }
        mvc.perform(get("/monitor/cases/" + file.number() + "/history")
                        .param("lang", "en")
                        .with(SignIn.as(office)))
                .andExpect(content().string(containsString("freed of personal data")));
        mvc.perform(post("/work/cases/" + file.number() + "/dossier")
                        .with(csrf())
                        .with(SignIn.as(office)))
                .andExpect(status().isOk());
    }

    @Test
    void engineKnowsNobodyByName() {
        var number = walk.register(Map.of("contactName", name, "contactEmail", email, "contactPhone", phone));
        walk.until(number, "userTask_describeNeeds");

        assertThat(places(name, surname, email, phone)).noneMatch(place -> place.startsWith("act_"));
        assertThat(places(walk.house().advisor().name())).noneMatch(place -> place.startsWith("act_"));
        assertThat(places(number)).anyMatch(place -> place.startsWith("act_"));
    }

    @Test
    void tokenIsTheSameWhereverThePersonStood() throws IOException {
        var file = anApplicant();
        var person = walk.sme(file.number()).person();
        carryOut(plan(office));
        var token = jdbc.sql("SELECT name FROM person WHERE id = ?")
                .param(person)
                .query(String.class)
                .single();

        assertThat(jdbc.sql("SELECT DISTINCT person_name FROM timeline WHERE case_id = ? AND person_name IS NOT NULL")
                        .param(file.id())
                        .query(String.class)
                        .list())
                .contains(token);
        assertThat(cases.get(file.number()).known()).containsEntry("contactName", token);
    }

    /** In what is written freely people are called in any way. */
    @Test
    void noteThatNamesAPersonByTheirSurnameGoesWithTheCase() throws IOException {
        var file = anApplicant();
        notes.add(file, office, "Mrs " + surname + " called back");
        carryOut(plan(office));

        assertThat(places(surname)).isEmpty();
        assertThat(notes.of(file)).extracting(note -> note.text()).containsOnly("");
    }

    @Test
    void notesOfOthersKeepTheirWordsWhenOnePersonIsForgotten() throws IOException {
        parameters.set(RetentionParameters.Name.PROJECT_END, "2199-01-01", LONG_AGO, "Amendment 3", office);
        var file = anApplicant();
        var person = walk.sme(file.number()).person();
        forgetting.forget(person, Outcome.WHOLLY, office);
        var token = people.find(person).orElseThrow().name();

        assertThat(notes.of(file).get(0).text()).isEqualTo("Phoned " + token + ", who reads " + token);
    }

    /** Whoever has changed their name since has the same token in the history. */
    @Test
    void entryUnderAnEarlierNameGetsTheTokenOfThePerson() throws IOException {
        var file = anApplicant();
        var person = walk.sme(file.number()).person();
        jdbc.sql("UPDATE person SET name = 'Zenobia Newname' WHERE id = ?")
                .param(person)
                .update();
        jdbc.sql("UPDATE submission SET person_name = 'Zenobia Newname' WHERE person_id = ?")
                .param(person)
                .update();
        carryOut(plan(office));

        assertThat(jdbc.sql("SELECT DISTINCT person_name FROM timeline WHERE case_id = ? AND person_name IS NOT NULL")
                        .param(file.id())
                        .query(String.class)
                        .list())
                .contains(people.find(person).orElseThrow().name());
    }

    /** Names as text, of whoever wrote something down for the house. */
    @Test
    void namesInContractsAndExtractsGoWithWhoBoreThem() throws IOException {
        var file = anApplicant();
        var person = walk.sme(file.number()).person();
        jdbc.sql("INSERT INTO employment (person_id, starts_on, share, recorded_by, recorded_at)"
                        + " VALUES (?, DATE '2020-01-01', 1, ?, CURRENT_TIMESTAMP)")
                .params(office.person(), name)
                .update();
        jdbc.sql("INSERT INTO aid_extract (id, file_name, content, uploaded_at, uploaded_by, taken_by)"
                        + " VALUES (?, 'x.csv', 'x', CURRENT_TIMESTAMP, ?, ?)")
                .params(surname, name, name)
                .update();
        carryOut(plan(office));

        var token = people.find(person).orElseThrow().name();
        assertThat(jdbc.sql("SELECT recorded_by FROM employment WHERE person_id = ?")
                        .param(office.person())
                        .query(String.class)
                        .single())
                .isEqualTo(token);
        assertThat(jdbc.sql("SELECT uploaded_by, taken_by FROM aid_extract WHERE id = ?")
                        .param(surname)
                        .query()
                        .singleRow()
                        .values())
                .containsOnly(token);
        jdbc.sql("DELETE FROM employment").update();
        jdbc.sql("DELETE FROM aid_extract").update();
    }

    @Test
    void whatChangedSinceThePreviewIsLeftOutAndTold() throws IOException {
        var file = anApplicant();
        var plan = plan(office);
        notes.add(file, office, "One thing more");
        carryOut(plan);

        assertThat(line(plan, file.number()).state()).isEqualTo(State.LEFT_OUT);
        assertThat(line(plan, file.number()).why()).isEqualTo(Why.CHANGED);
        assertThat(places(name)).isNotEmpty();
    }

    @Test
    void whatIsHeldStays() throws IOException {
        var file = anApplicant();
        var plan = plan(office);
        holds.place(file, "Audit of the Court", office);
        carryOut(plan);

        assertThat(line(plan, file.number()).why()).isEqualTo(Why.HELD);
        assertThat(planning.preview(LocalDate.now()).kept(Preview.Staying.HELD)).isEqualTo(1);
        assertThat(planning.preview(LocalDate.now()).of(Line.Kind.PERSON)).isEmpty();
    }

    @Test
    void caseWithABrokenHistoryIsLeftOutAndTheOthersGoOn() throws IOException {
        var broken = anApplicant();
        var whole = cases.get(walk.register());
        journey.withdraw(walk.sme(whole.number()), whole.number(), "No time");
        jdbc.sql("UPDATE timeline SET person_name = 'Mallory' WHERE case_id = ? AND seq = 1")
                .param(broken.id())
                .update();
        var plan = plan(office);
        carryOut(plan);

        assertThat(line(plan, broken.number()).why()).isEqualTo(Why.BROKEN);
        assertThat(line(plan, whole.number()).state()).isEqualTo(State.DONE);
        jdbc.sql("DELETE FROM timeline WHERE case_id = ?").param(broken.id()).update();
        jdbc.sql("UPDATE case_file SET last_seq = 0, last_hash = '' WHERE id = ?")
                .param(broken.id())
                .update();
    }

    @Test
    void runThatIsKilledLeavesNothingHalfAndIsCompletedByTheNext() throws IOException {
        var file = anApplicant();
        var before = places(name, email, phone);
        var plan = plan(office);
        transaction.executeWithoutResult(status -> run.begin(plan, colleague, ""));
        transaction.executeWithoutResult(status -> {
            run.step(plan);
            status.setRollbackOnly(); // as if the node had died before it committed
        });
        assertThat(places(name, email, phone)).isEqualTo(before);
        assertThat(line(plan, file.number()).state()).isEqualTo(State.PENDING);
        assertThat(letter).exists();

        assertThat(run.step(plan)).isTrue(); // the case, and then the node dies again
        run.goOn();
        assertThat(plans.find(plan).orElseThrow().state()).isEqualTo(Plan.State.DONE);
        assertThat(places(name, email, phone)).isEmpty();
    }

    @Test
    void onePersonAloneMustTypeTheWordOfThePlan() throws IOException {
        anApplicant();
        var plan = plan(office);
        var word = plans.find(plan).orElseThrow().word();

        assertThatThrownBy(() -> begin(plan, office, "")).hasMessage("retention.refused.word");
        assertThatThrownBy(() -> begin(plan, walk.house().advisor(), word)).isInstanceOf(AccessDeniedException.class);
        begin(plan, office, word);
        assertThatThrownBy(() -> begin(plan, colleague, "")).hasMessage("retention.refused.over");
    }

    private void begin(long plan, Actor by, String word) {
        transaction.executeWithoutResult(status -> run.begin(plan, by, word));
    }

    @Test
    void planThatSomebodyChangedInTheDatabaseIsNotCarriedOut() throws IOException {
        anApplicant();
        var plan = plan(office);
        jdbc.sql("UPDATE retention_item SET parts = 'record' WHERE plan_id = ? AND kind = 'CASE'")
                .param(plan)
                .update();

        assertThatThrownBy(() -> begin(plan, colleague, "")).hasMessage("retention.refused.altered");
    }

    @Test
    void logsOlderThanTheirTimeGoStretchByStretch() {
        var person = office.person();
        for (int n = 0; n < Logs.STRETCH + 1; n++) {
            jdbc.sql(
                            "INSERT INTO entry_link (token_hash, person_id, target, created_at, expires_at) VALUES (?, ?, '/', ?, ?)")
                    .params(
                            "old" + n,
                            person,
                            Sql.at(Instant.parse("2020-01-01T00:00:00Z")),
                            Sql.at(Instant.parse("2020-01-02T00:00:00Z")))
                    .update();
        }
        jdbc.sql(
                        "INSERT INTO entry_link (token_hash, person_id, target, created_at, expires_at) VALUES (?, ?, '/', ?, ?)")
                .params("young", person, Sql.at(Instant.now()), Sql.at(Instant.now()))
                .update();
        var plan = plan(office);
        carryOut(plan);

        assertThat(line(plan, "ENTRY").changed()).isEqualTo(Logs.STRETCH + 1);
        assertThat(jdbc.sql("SELECT token_hash FROM entry_link WHERE person_id = ?")
                        .param(person)
                        .query(String.class)
                        .list())
                .containsExactly("young");
    }

    @Test
    void applicantWhoAsksIsForgottenAtOnce() throws IOException {
        parameters.set(RetentionParameters.Name.PROJECT_END, "2199-01-01", LONG_AGO, "Amendment 3", office);
        var file = anApplicant();
        var person = walk.sme(file.number()).person();
        assertThat(planning.preview(LocalDate.now()).of(Line.Kind.CASE)).isEmpty();
        assertThat(traces.of(person).orElseThrow().outcome()).isEqualTo(Outcome.WHOLLY);

        forgetting.forget(person, Outcome.WHOLLY, office);

        assertThat(places(surname, email, phone)).isEmpty();
        assertThat(timeline.verify(file).isWhole()).isTrue();
        assertThat(traces.of(person).orElseThrow().outcome()).isEqualTo(Outcome.GONE);
        assertThat(notes.of(file).get(0).personName()).isEqualTo(office.name());
    }

    @Test
    void whoHasEvidenceOfTheGrantIsErasedInPartOnly() throws IOException {
        var file = anApplicant();
        var person = walk.sme(file.number()).person();
        jdbc.sql("UPDATE case_file SET status = 'CLOSED' WHERE id = ?")
                .param(file.id())
                .update();
        parameters.set(RetentionParameters.Name.BALANCE, LocalDate.now().toString(), LONG_AGO, "Letter", office);

        var trace = traces.of(person).orElseThrow();
        assertThat(trace.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(trace.kept()).singleElement().satisfies(one -> {
            assertThat(one.kept().rule().code()).isEqualTo("R1");
            assertThat(one.kept().until()).isEqualTo(LocalDate.now().plusMonths(60));
        });
        forgetting.forget(person, Outcome.PARTLY, office);

        assertThat(jdbc.sql("SELECT email, phone, active FROM person WHERE id = ?")
                        .param(person)
                        .query()
                        .singleRow())
                .containsEntry("phone", null)
                .containsEntry("active", false);
        assertThat(people.find(person).orElseThrow().email()).endsWith("@anonymised.invalid");
        assertThat(people.find(person).orElseThrow().name()).isEqualTo(name);
        assertThatThrownBy(() -> forgetting.forget(person, Outcome.WHOLLY, office))
                .hasMessage("retention.refused.changed");
    }

    @Test
    void whoseCaseRunsIsRestrictedAndWhoWorksHereStays() {
        var number = walk.register();
        var contact = walk.sme(number).person();
        consents.say(contact, "newsletter", true, Way.FORM, null);
        assertThat(traces.of(contact).orElseThrow().outcome()).isEqualTo(Outcome.RESTRICTED);

        forgetting.forget(contact, Outcome.RESTRICTED, office);

        assertThat(consents.isGiven(contact, "newsletter")).isFalse();
        assertThat(people.find(contact).orElseThrow().active()).isTrue();
        assertThat(traces.of(contact).orElseThrow().canBeDone()).isFalse();
        assertThat(search.restrictedForNothing()).isEmpty();
        journey.withdraw(walk.sme(number), number, "No time");
        assertThat(search.restrictedForNothing())
                .extracting(PersonSearch.Found::id)
                .containsExactly(contact);
        assertThat(traces.of(contact).orElseThrow().outcome()).isNotEqualTo(Outcome.RESTRICTED);
        var advisor = walk.house().advisor().person();
        assertThat(traces.of(advisor).orElseThrow().outcome()).isEqualTo(Outcome.STILL_ACTIVE);
        assertThatThrownBy(() -> forgetting.forget(advisor, Outcome.STILL_ACTIVE, office))
                .hasMessage("retention.refused.changed");
    }

    /** A table or column that is added must say what becomes of it, or nobody ever erases it. */
    @Test
    void everyColumnThatCanHoldPersonalDataIsDeclared() throws SQLException {
        List<String> undeclared = new ArrayList<>();
        var found = columns(
                "CHARACTER VARYING", "character varying", "CHARACTER", "character", "text", "bytea", "BINARY VARYING");
        for (var column : found) {
            var table = column[0];
            var name = column[1].toLowerCase(Locale.ROOT);
            if (!table.startsWith("act_") && !table.startsWith("flyway")) {
                var declared = data.table(table);
                if (declared == null || !declared.columns().containsKey(name)) {
                    undeclared.add(table + "." + name);
                }
            }
        }
        for (var column : numbersOfPeople()) {
            var table = column.substring(0, column.indexOf('.'));
            var declared = data.table(table);
            if (declared == null
                    || !declared.columns().containsKey(column.substring(table.length() + 1))
                            && !declared.isOfRows()
                            && declared.scope() != Scope.OWN
                            && declared.scope() != Scope.LOG) {
                undeclared.add(column);
            }
        }

        assertThat(undeclared).isEmpty();
    }

    /** Foreign keys to people, and numbers without such a key that are called so. */
    private Set<String> numbersOfPeople() throws SQLException {
        Set<String> numbers = new TreeSet<>();
        try (var connection = database.getConnection()) {
            var meta = connection.getMetaData();
            var person = meta.storesUpperCaseIdentifiers() ? "PERSON" : "person";
            try (var keys = meta.getExportedKeys(null, connection.getSchema(), person)) {
                while (keys.next()) {
                    numbers.add((keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        assertThat(numbers).contains("consent.recorded_by", "retention_plan.confirmed_by");
        jdbc.sql("SELECT table_name, column_name FROM information_schema.columns WHERE LOWER(table_schema) = 'public'"
                        + " AND LOWER(data_type) = 'bigint' AND (LOWER(column_name) LIKE '%person_id'"
                        + " OR LOWER(column_name) IN ('assignee_id'))")
                .query((row, n) -> numbers.add((row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT)))
                .list();
        return numbers;
    }

    @Test
    void declarationNamesNothingThatIsNotThere() {
        Set<String> there = new TreeSet<>();
        jdbc.sql("SELECT table_name, column_name FROM information_schema.columns WHERE LOWER(table_schema) = 'public'")
                .query((row, n) -> there.add((row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT)))
                .list();

        for (var scope : Scope.values()) {
            for (var table : data.tables(scope)) {
                assertThat(table.columns().keySet())
                        .allSatisfy(column -> assertThat(there).contains(table.name() + "." + column));
                assertThat(scope != Scope.CASE || !table.of().isEmpty()).isTrue();
            }
        }
        assertThat(data.tables(Scope.CASE))
                .extracting(PersonalColumns.Table::name)
                .contains("submission", "service_log", "sign_off_signature", "mail");
        assertThat(data.table("service_log").columns()).containsEntry("people", Treatment.TOKEN);
    }
}
