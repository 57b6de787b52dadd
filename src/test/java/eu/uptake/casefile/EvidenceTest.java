package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import eu.uptake.platform.Actor;
import eu.uptake.platform.MovableClock;
import eu.uptake.platform.SignedIn;
import eu.uptake.registry.Companies;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = CaseHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:evidence-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=3000",
            "uptake.home=target/evidence-test-home"
        })
class EvidenceTest {

    private static final String FORM = "task-1";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Evidence evidence;

    @Autowired
    DraftFiles drafts;

    @Autowired
    EvidenceFiles files;

    @Autowired
    EvidencePurge purge;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Submissions submissions;

    @Autowired
    JsonMapper json;

    @Autowired
    Timeline timeline;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    MockMvc pages;
    CaseFixtures fixtures;
    TransactionTemplate transaction;

    @Autowired
    void prepare(
            PlatformTransactionManager transactions,
            Companies companies,
            Organisations organisations,
            People people,
            Cases cases) {
        transaction = new TransactionTemplate(transactions);
        fixtures = new CaseFixtures(companies, organisations, people, cases);
    }

    @BeforeEach
    void openPages() {
        pages = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void keepsAFileUnderItsCleanNameAndTrueType() throws Exception {
        var contact = fixtures.aCase(Locale.ENGLISH).contact();

        var kept = kept(upload(contact, FORM, "..\\secret/Angebot.exe", SampleFiles.pdf()));

        assertThat(kept).containsEntry("name", "Angebot.exe.pdf").containsEntry("type", "application/pdf");
        assertThat(files.place(id(kept))).hasBinaryContent(SampleFiles.pdf());
    }

    @Test
    void servesAFileAsADownloadThatCanDoNothing() throws Exception {
        var contact = fixtures.aCase(Locale.ENGLISH).contact();
        var id = id(kept(upload(contact, FORM, "plan.pdf", SampleFiles.pdf())));

        var answer = get(contact, id);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("plan.pdf");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void refusesWhatIsNoDocumentInTheReadersLanguage() throws Exception {
        var contact = fixtures.aCase(Locale.FRENCH).contact();

        var answer = upload(contact, FORM, "facture.pdf", SampleFiles.program());

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(message(answer)).startsWith("facture.pdf n’a pas été accepté");
        assertThat(arriving()).isEmpty();
    }

    @Test
    void refusesWhatIsNotWhatItsNameSaysAndWhatBelongsToNoForm() throws Exception {
        var contact = fixtures.aCase(Locale.ENGLISH).contact();

        var fake = upload(contact, FORM, "fake.pdf", SampleFiles.text("just text"));
        assertThat(fake.getStatus()).isEqualTo(415);
        assertThat(message(fake)).startsWith("fake.pdf was not taken: what is in it");
        assertThat(upload(contact, "task-gone", "plan.txt", SampleFiles.text("n"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(arriving()).isEmpty();
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        var contact = fixtures.aCase(Locale.ENGLISH).contact();

        assertThat(upload(contact, FORM, "plan.pdf", new byte[0]).getStatus()).isEqualTo(422);
    }

    @Test
    void takesTwentyFilesForAFormAndNoMore() throws Exception {
        var contact = fixtures.aCase(Locale.ENGLISH).contact();
        for (var n = 0; n < DraftFiles.MOST; n++) {
            assertThat(upload(contact, FORM, n + ".txt", SampleFiles.text("n")).getStatus())
                    .isEqualTo(200);
        }

        var answer = upload(contact, FORM, "more.txt", SampleFiles.text("n"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(message(answer)).contains("20");
        assertThat(upload(contact, "task-2", "more.txt", SampleFiles.text("n")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void answersThatAFileIsTooLargeBeforeItsControllerIsReached() throws Exception {
        var boundary = UUID.randomUUID().toString();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.txt\"\r\n\r\n";
        var body = HttpRequest.BodyPublishers.ofString(head + "x".repeat(22_000_000) + "\r\n--" + boundary + "--\r\n");
        var token = csrfToken();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/evidence"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "application/json")
                .header("Accept-Language", "fr")
                .header("Cookie", "uptake-csrf=" + token)
                .header("X-CSRF-TOKEN", masked(token))
                .POST(body)
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Le fichier est trop grand : 20 Mo au plus");
    }

    @Test
    void showsAForeignFileToNobody() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var id = adopted(opened);

        assertThat(get(opened.contact(), id).getStatus()).isEqualTo(200);
        assertThat(get(fixtures.anAdvisorOf(opened.file()), id).getStatus()).isEqualTo(200);
        assertThat(get(fixtures.aCoordinator(), id).getStatus()).isEqualTo(200);
        assertThat(get(fixtures.anAdvisor(), id).getStatus()).isEqualTo(404);
        assertThat(get(fixtures.aCase(Locale.ENGLISH).contact(), id).getStatus())
                .isEqualTo(404);
        assertThat(get(null, id).getStatus()).isEqualTo(404);
    }

    @Test
    void showsADraftsFileToItsOwnerOnly() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var id = id(kept(upload(opened.contact(), FORM, "plan.pdf", SampleFiles.pdf())));

        assertThat(get(opened.contact(), id).getStatus()).isEqualTo(200);
        assertThat(get(fixtures.aCoordinator(), id).getStatus()).isEqualTo(404);
    }

    @Test
    void letsAVisitorReadAndRemoveTheirOwnFilesOnly() throws Exception {
        var answer = upload(null, "start:register-sme", "plan.pdf", SampleFiles.pdf());
        var cookie = answer.getCookie("uptake-visitor");
        var id = id(kept(answer));

        assertThat(get(null, id).getStatus()).isEqualTo(404);
        assertThat(get(null, id, new Cookie("uptake-visitor", "0".repeat(48))).getStatus())
                .isEqualTo(404);
        assertThat(get(null, id, cookie).getStatus()).isEqualTo(200);
        assertThat(delete(null, id, cookie).getStatus()).isEqualTo(204);
        assertThat(get(null, id, cookie).getStatus()).isEqualTo(404);
        assertThat(files.place(id)).doesNotExist();
    }

    @Test
    void takesAVisitorsFilesForFormsWithoutAccountOnly() throws Exception {
        assertThat(upload(null, FORM, "plan.pdf", SampleFiles.pdf()).getStatus())
                .isEqualTo(401);
    }

    @Test
    void keepsForGoodWhatWasHandedIn() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var id = adopted(opened);

        assertThat(delete(opened.contact(), id).getStatus()).isEqualTo(404);
        clock.moveTo(clock.instant().plus(Duration.ofDays(400)));
        purge.nightly();

        assertThat(evidence.of(opened.file())).extracting(EvidenceFile::id).containsExactly(id);
        assertThat(files.place(id)).exists();
    }

    @Test
    void forgetsAfterThirtyDaysWhatWasNeverHandedIn() throws Exception {
        var contact = fixtures.aCase(Locale.ENGLISH).contact();
        var id = id(kept(upload(contact, FORM, "plan.pdf", SampleFiles.pdf())));

        clock.moveTo(clock.instant().plus(Duration.ofDays(29)));
        purge.nightly();
        assertThat(files.place(id)).exists();

        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        purge.nightly();
        assertThat(files.place(id)).doesNotExist();
        assertThat(evidence.isKnown(id)).isFalse();
    }

    @Test
    void removesAfterADayTheFileThatACrashLeftWithoutARow() throws Exception {
        var contact = fixtures.aCase(Locale.ENGLISH).contact();
        var kept = id(kept(upload(contact, FORM, "plan.pdf", SampleFiles.pdf())));
        var stray = files.place(UUID.randomUUID().toString());
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "half of an upload");

        clock.moveTo(clock.instant().plus(Duration.ofHours(23)));
        purge.nightly();
        assertThat(stray).exists();

        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        purge.nightly();
        assertThat(stray).doesNotExist();
        assertThat(files.place(kept)).exists();
    }

    @Test
    void saysThatAFileCouldNotBeStoredAndKeepsNoHalfOfIt() throws Exception {
        var contact = fixtures.aCase(Locale.ENGLISH).contact();
        var arriving = Path.of("target", "evidence-test-home", "files", "arriving");
        FileSystemUtils.deleteRecursively(arriving);
        Files.createDirectories(arriving.getParent());
        Files.writeString(arriving, "no room"); // as little can be written below a file as on a full disk

        var answer = upload(contact, FORM, "plan.pdf", SampleFiles.pdf());
        Files.delete(arriving);

        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getContentAsString()).contains("plan.pdf was not stored");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM evidence WHERE owner_key = ?")
                        .param(owner(contact))
                        .query(Integer.class)
                        .single())
                .isZero();
        kept(upload(contact, FORM, "plan.pdf", SampleFiles.pdf()));
    }

    @Test
    void adoptsNobodyElsesFile() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var stranger = fixtures.aCase(Locale.ENGLISH).contact();
        var id = id(kept(upload(stranger, FORM, "plan.pdf", SampleFiles.pdf())));

        assertThatThrownBy(() -> evidence.adopt(opened.file(), handover(1, owner(opened.contact()), FORM), List.of(id)))
                .isInstanceOf(NoSuchEvidence.class);
    }

    @Test
    void acceptsAgainAFileThatTheCaseHasAlready() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var id = adopted(opened);

        evidence.adopt(opened.file(), handover(1, owner(opened.contact()), "task-2"), List.of(id));

        assertThat(evidence.of(opened.file())).hasSize(1);
    }

    @Test
    void takesTheFileAwayAgainWhenItsRowIsNotCommitted() throws Exception {
        var place = transaction.execute(tx -> {
            tx.setRollbackOnly();
            return files.place(keepQuietly().id());
        });

        assertThat(place).doesNotExist();
    }

    @Test
    void asksTheScannerAndRefusesWhatItFinds() throws Exception {
        var scanner = new StaticListableBeanFactory(Map.of("scan", (VirusScan) file -> Optional.of("Eicar")));
        var intake = new EvidenceIntake(drafts, files, scanner.getBeanProvider(VirusScan.class));

        assertThatThrownBy(() -> intake.take("person:1", FORM, "plan.pdf", new ByteArrayInputStream(SampleFiles.pdf())))
                .isInstanceOf(EvidenceRefused.class)
                .hasMessage("evidence.virus");
        assertThat(arriving()).isEmpty();
    }

    private static Handover handover(long submission, String owner, String form) {
        return new Handover(submission, owner, form, "scan", Proof.of("agreement"));
    }

    @Test
    void knowsWhatAFileProvesHowWellAndWhoBroughtIt() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        adopted(opened);

        assertThat(evidence.of(opened.file())).singleElement().satisfies(file -> {
            assertThat(file.proof()).isEqualTo(new Proof("agreement", "A"));
            assertThat(file.by()).isEqualTo("Ada Exempel");
            assertThat(file.version()).isEqualTo(1);
            assertThat(file.isCurrent()).isTrue();
        });
    }

    @Test
    void picturesAmongFilesProveWhatTheFieldSaysOfPictures() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var protocol = id(kept(upload(opened.contact(), FORM, "protocol.pdf", SampleFiles.pdf())));
        var picture = id(kept(upload(opened.contact(), FORM, "machine.png", SampleFiles.png())));

        evidence.adopt(
                opened.file(),
                new Handover(
                        submission(opened, null),
                        owner(opened.contact()),
                        FORM,
                        "installationFiles",
                        Proof.of("acceptance"),
                        Proof.of("photo")),
                List.of(protocol, picture));

        assertThat(evidence.of(opened.file()))
                .extracting(EvidenceFile::id, EvidenceFile::proof)
                .containsExactlyInAnyOrder(
                        tuple(protocol, new Proof("acceptance", "A")), tuple(picture, new Proof("photo", "B")));
    }

    @Test
    void aNewerFileOfTheSameFieldSupersedesTheOlderWhichStays() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var first = adopted(opened);
        var otherItem = adopted(opened, "item-2");
        var second = adopted(opened);

        assertThat(evidence.of(opened.file()))
                .filteredOn(file -> file.id().equals(second))
                .singleElement()
                .satisfies(file -> assertThat(file.version()).isEqualTo(2));
        assertThat(evidence.of(opened.file()))
                .filteredOn(file -> !file.isCurrent())
                .extracting(EvidenceFile::id)
                .containsExactly(first);
        assertThat(evidence.of(opened.file())).extracting(EvidenceFile::id).contains(otherItem);
        assertThat(files.place(first)).exists();
    }

    @Test
    void aFileAddedByHandTakesThePlaceOfTheOneItNamesAndOfNoOther() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var first = adopted(opened);
        var elsewhere = adopted(fixtures.aCase(Locale.ENGLISH));
        var advisor = fixtures.anAdvisorOf(opened.file());

        var added = new AddedFiles(new EvidenceIntake(drafts, files, noScanner()), evidence, timeline);
        var kept = transaction.execute(tx -> addedQuietly(added, opened.file(), advisor, first));

        assertThat(evidence.of(opened.file()))
                .filteredOn(file -> file.id().equals(kept.id()))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.version()).isEqualTo(2);
                    assertThat(file.proof()).isEqualTo(new Proof("invoice", "B"));
                    assertThat(file.by()).isEqualTo("Bo Advisor");
                });
        for (var gone : List.of(first, elsewhere)) { // superseded already, of another case
            assertThatThrownBy(() -> transaction.execute(tx -> addedQuietly(added, opened.file(), advisor, gone)))
                    .isInstanceOf(NoSuchEvidence.class);
        }
        assertThat(evidence.of(opened.file())).hasSize(2);
    }

    @Test
    void nothingReplacesAFileOfACase() throws Exception {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var id = adopted(opened);
        var before = Files.readAllBytes(files.place(id));

        for (var verb : List.of("PUT", "POST", "PATCH", "DELETE")) {
            var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                    org.springframework.http.HttpMethod.valueOf(verb), "/evidence/" + id);
            var answer = pages.perform(request.content("other")
                            .with(csrf())
                            .with(user(new SignedIn(opened.contact(), "somebody", null))))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(verb).isIn(404, 405);
        }
        assertThatThrownBy(() -> drafts.remove(owner(opened.contact()), id)).isInstanceOf(NoSuchEvidence.class);
        assertThat(Files.readAllBytes(files.place(id))).isEqualTo(before);
    }

    private static EvidenceFile addedQuietly(AddedFiles added, Case file, Actor by, String replaces) {
        try {
            var news = new NewEvidence("Invoice", new Proof("invoice", "B"), replaces);
            return added.add(file, by, news, "x.pdf", new ByteArrayInputStream(SampleFiles.pdf()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static org.springframework.beans.factory.ObjectProvider<VirusScan> noScanner() {
        return new StaticListableBeanFactory(Map.of()).getBeanProvider(VirusScan.class);
    }

    private String adopted(CaseFixtures.Opened opened) throws Exception {
        return adopted(opened, null);
    }

    private String adopted(CaseFixtures.Opened opened, @Nullable String item) throws Exception {
        var id = id(kept(upload(opened.contact(), FORM, "plan.pdf", SampleFiles.pdf())));
        evidence.adopt(opened.file(), handover(submission(opened, item), owner(opened.contact()), FORM), List.of(id));
        return id;
    }

    private long submission(CaseFixtures.Opened opened, @Nullable String item) {
        var person = opened.contact();
        return submissions.keep(new Submission(
                opened.file().id(),
                null,
                "p",
                "userTask_x",
                "X",
                item,
                null,
                "x",
                1,
                Map.of(),
                person.person(),
                person.name(),
                clock.instant()));
    }

    private EvidenceFile keepQuietly() {
        try (var content = new ByteArrayInputStream(SampleFiles.pdf())) {
            return drafts.keep("person:1", FORM, "plan.pdf", "application/pdf", files.receive(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String owner(Actor actor) {
        return "person:" + actor.person();
    }

    private MockHttpServletResponse upload(@Nullable Actor actor, String form, String name, byte[] content)
            throws Exception {
        var file = new MockMultipartFile("file", name, "application/octet-stream", content);
        return send(MockMvcRequestBuilders.multipart("/evidence").file(file).param("formKey", form), actor);
    }

    private MockHttpServletResponse get(@Nullable Actor actor, String id, Cookie... cookies) throws Exception {
        return send(with(MockMvcRequestBuilders.get("/evidence/" + id), cookies), actor);
    }

    private MockHttpServletResponse delete(@Nullable Actor actor, String id, Cookie... cookies) throws Exception {
        return send(with(MockMvcRequestBuilders.delete("/evidence/" + id), cookies), actor);
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B with(B request, Cookie... cookies) {
        return cookies.length == 0 ? request : request.cookie(cookies);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse send(
            B request, @Nullable Actor actor) throws Exception {
        if (actor != null) {
            request.with(user(new SignedIn(actor, "somebody", null)));
        }
        return pages.perform(request.with(csrf())).andReturn().getResponse();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> kept(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readValue(answer.getContentAsByteArray(), Map.class);
    }

    private static String id(Map<String, Object> kept) {
        return String.valueOf(kept.get("id"));
    }

    private String message(MockHttpServletResponse answer) {
        return String.valueOf(
                json.readValue(answer.getContentAsByteArray(), Map.class).get("message"));
    }

    private static List<Path> arriving() throws IOException {
        try (var left = Files.list(Path.of("target/evidence-test-home/files/arriving"))) {
            return left.toList();
        }
    }

    private static String csrfToken() {
        return UUID.randomUUID().toString();
    }

    /** As the framework masks it against guessing from compressed pages: random bytes, then those bytes over the token. */
    private static String masked(String token) {
        var bytes = token.getBytes(StandardCharsets.UTF_8);
        var both = new byte[bytes.length * 2]; // the random half is all zeros, which masks nothing
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
