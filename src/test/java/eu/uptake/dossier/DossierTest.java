package eu.uptake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import eu.uptake.SignIn;
import eu.uptake.assistance.Catalogue;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.AddedFiles;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.NewEvidence;
import eu.uptake.casefile.Notes;
import eu.uptake.casefile.Proof;
import eu.uptake.casefile.Timeline;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Archivable;
import eu.uptake.process.JourneyWalk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class DossierTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JourneyWalk walk;

    @Autowired
    Cases cases;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Services services;

    @Autowired
    AddedFiles added;

    @Autowired
    Notes notes;

    @Autowired
    Timeline timeline;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${uptake.home}")
    Path home;

    private Case file;
    private Actor advisor;

    @BeforeEach
    void aCaseInAssistance() throws Exception {
        file = cases.get(walk.inAssistance());
        advisor = walk.house().advisor();
        add("Kamera Größe", "what was delivered");
        notes.add(file, advisor, "They hesitate because of the price.");
    }

    private String add(String title, String text) throws Exception {
        return added.add(
                        file,
                        advisor,
                        new NewEvidence(title, Proof.of("invoice"), null),
                        "a.txt",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private Dossiers.Dossier whole(boolean withNotes) {
        return dossiers.make(file, new Wish(Locale.UK, Wish.Sort.WHOLE, withNotes), advisor);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void isADocumentForArchivesInEitherLanguage() throws Exception {
        for (var locale : new Locale[] {Locale.UK, Locale.FRENCH}) {
            var pdf = dossiers.make(file, new Wish(locale, Wish.Sort.WHOLE, true), advisor)
                    .pdf();

            Archivable.check(pdf);
            assertThat(text(pdf)).doesNotContain("??").contains(file.companyName(), file.number());
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                        .hasSizeGreaterThan(10);
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(locale.getLanguage());
            }
        }
    }

    @Test
    void namesServicesInItsReadersLanguage() throws Exception {
        var french = text(dossiers.make(file, new Wish(Locale.FRENCH, Wish.Sort.WHOLE, false), advisor)
                .pdf());

        assertThat(services.of(file))
                .isNotEmpty()
                .allSatisfy(service -> assertThat(french)
                        .contains(service.code() + " " + catalogue.title(service, Locale.FRENCH))
                        .doesNotContain(service.title()));
    }

    @Test
    void drawsEachChartAndSaysInWordsWhatItShows() throws Exception {
        try (var document = Loader.loadPDF(whole(true).pdf())) {
            assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
                    .anySatisfy(figure -> assertThat(figure).contains("Radar chart of", "Digital readiness"));
        }
    }

    private static List<String> figures(PDStructureNode node) {
        List<String> found = new ArrayList<>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    found.add(String.valueOf(element.getAlternateDescription()));
                }
                found.addAll(figures(element));
            }
        }
        return found;
    }

    @Test
    void tellsWhatAnAuditorAsks() throws Exception {
        var text = text(whole(true).pdf());

        assertThat(text)
                .contains("Ada Exempel", "Decide role eligibility", "It is established in an eligible country")
                .contains("Invoice or delivery note", "files/01-Kamera Größe.txt", "added by hand")
                .contains("They hesitate because of the price.")
                .contains("as they were written, in their order")
                .contains("size-category", "sign-agreement", "assistance-service");
    }

    @Test
    void leavesTheStaffsNotesOutUnlessAskedAndSaysSo() throws Exception {
        assertThat(text(whole(false).pdf()))
                .doesNotContain("They hesitate")
                .contains("Left out of this dossier", "the notes that the staff keep for each other");
    }

    @Test
    void givesTheCompanyWhatItMaySeeAndSaysWhatIsLeftOut() throws Exception {
        var sme = walk.sme(file.number());
        var text = text(dossiers.make(file, new Wish(Locale.UK, Wish.Sort.OWN, true), sme)
                .pdf());

        assertThat(text)
                .contains("This is the company’s own copy", "Declaration of company size")
                .doesNotContain("They hesitate", "Is the company a member of your cluster?", "Decided by rule:");
        assertThat(text(whole(false).pdf())).contains("Is the company a member of your cluster?", "Decided by rule:");
    }

    @Test
    void noticesOnTheCaseThatItWasMadeAndByWhom() {
        whole(false);

        assertThat(timeline.of(file).get(0).what()).isEqualTo(Happening.DOSSIER_MADE);
        assertThat(timeline.of(file).get(0).personName()).isEqualTo(advisor.name());
    }

    @Test
    void saysThatTheHistoryOrAFileIsNotAsItWas() throws Exception {
        var changed = add("Changed", "before");
        var gone = add("Gone", "before");
        Files.writeString(place(changed), "after");
        Files.delete(place(gone));
        var name = jdbc.sql("SELECT person_name FROM timeline WHERE case_id = :id AND seq = 3")
                .param("id", file.id())
                .query(String.class)
                .single();
        write("Nobody");
        try {
            var dossier = whole(false);

            assertThat(text(dossier.pdf()))
                    .contains("Entry 3 was changed.")
                    .contains("What lies on the disk is not what was recorded.", "The file is no longer on the disk.");
            assertThat(unpacked(dossier)).doesNotContainKey("files/03-Gone.txt").containsKey("files/02-Changed.txt");
        } finally { // others look at all cases and files
            Files.writeString(place(changed), "before");
            Files.writeString(place(gone), "before");
            write(name);
        }
    }

    private void write(String name) {
        jdbc.sql("UPDATE timeline SET person_name = :name WHERE case_id = :id AND seq = 3")
                .param("name", name)
                .param("id", file.id())
                .update();
    }

    private Path place(String id) {
        return home.resolve("files")
                .resolve(id.substring(0, 2))
                .resolve(id.substring(2, 4))
                .resolve(id);
    }

    private static Map<String, byte[]> unpacked(Dossiers.Dossier dossier) throws Exception {
        var out = new ByteArrayOutputStream();
        dossier.archive(out);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void theArchiveHoldsEveryFileAndTheSumsByWhichTheyAreChecked() throws Exception {
        var entries = unpacked(whole(false));
        var sums = new String(entries.get(Archive.SUMS), StandardCharsets.UTF_8);

        assertThat(entries).hasSize(3);
        assertThat(sums.lines()).hasSize(2);
        for (var line : sums.lines().toList()) {
            var parts = line.split("  ", 2);
            var digest = MessageDigest.getInstance("SHA-256").digest(entries.get(parts[1]));
            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(parts[0]);
        }
    }

    @Test
    void isSentToThoseWhoWorkOnTheCaseAndToNobodyElse() throws Exception {
        var made = ask("/work/cases/" + file.number() + "/dossier", advisor);
        assertThat(made.getStatus()).isEqualTo(200);
        assertThat(made.getContentType()).isEqualTo("application/pdf");
        assertThat(made.getHeader("Content-Disposition")).contains("dossier-" + file.number());
        assertThat(ask("/work/cases/" + file.number() + "/dossier", walk.house().coordinator())
                        .getStatus())
                .isEqualTo(200);
        assertThat(ask("/work/cases/" + file.number() + "/dossier", walk.house().clusterManager())
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask("/work/cases/" + file.number() + "/dossier", walk.sme(file.number()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask("/portal/dossier?case=" + file.number(), walk.sme(file.number()))
                        .getStatus())
                .isEqualTo(200);
    }

    private MockHttpServletResponse ask(String address, Actor who) throws Exception {
        return mvc.perform(post(address).with(csrf()).with(SignIn.as(who)))
                .andReturn()
                .getResponse();
    }

    @Test
    void aLargeOneIsMadeInSeconds() throws Exception {
        for (int n = 0; n < 50; n++) {
            add("File " + n, "content ".repeat(4_000) + n);
        }
        for (int n = timeline.of(file).size(); n < 200; n++) {
            var detail =
                    Map.of("task", "Hand over deliverable", "reason", "The figures of week " + n + " were missing.");
            transaction.executeWithoutResult(status -> timeline.add(file, Happening.TASK_DONE, detail, advisor));
        }
        whole(true); // once, so that fonts and templates are in memory
        var begin = System.nanoTime();
        var dossier = whole(true);
        var out = new ByteArrayOutputStream();
        dossier.archive(out);
        var took = Duration.ofNanos(System.nanoTime() - begin);

        try (var document = Loader.loadPDF(dossier.pdf())) {
            LoggerFactory.getLogger(DossierTest.class)
                    .info(
                            "A dossier of {} pages, {} kB, with {} kB of archive in {} ms",
                            document.getNumberOfPages(),
                            dossier.pdf().length / 1024,
                            out.size() / 1024,
                            took.toMillis());
        }
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }
}
