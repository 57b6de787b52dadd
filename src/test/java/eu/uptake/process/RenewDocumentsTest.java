package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.funding.FundingDocuments;
import eu.uptake.process.TaskHandler.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Two documents of an application that was sent run out within days. */
@SpringBootTest
@ActiveProfiles("test")
class RenewDocumentsTest {

    private static final List<Map<String, Object>> FILES = List.of(Map.of("id", "one"));

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Requests requests;

    @Autowired
    private FundingDocuments documents;

    @Autowired
    private RenewDocumentsHandler handler;

    @Autowired
    private DocumentRenewal renewal;

    @Autowired
    private TransactionTemplate inOne;

    private Case file;
    private WorkItem item;

    @BeforeEach
    void applicationWithDocumentsThatRunOut() {
        var number = walk.inAssistance();
        var page = requests.form(walk.sme(number), walk.caseOf(number), "seek-funding", null, "/");
        requests.ask(
                walk.sme(number),
                number,
                "seek-funding",
                UUID.randomUUID().toString(),
                FilledIn.of(page, Map.of("purpose", "A cutting table")));
        item = walk.open(number, "userTask_chooseInstrument");
        walk.complete(item, Map.of("instrument", "VOUCH", "aidBasis", "NONE", "requestedAid", 20_000));
        file = walk.caseOf(number);
        held("register", LocalDate.now().minusMonths(3).plusDays(5));
        held("clearance", LocalDate.now().minusMonths(6).plusDays(5));
    }

    private void held(String document, LocalDate issuedOn) {
        documents.handIn(file.companyId(), application(), document, issuedOn, List.of("old"));
    }

    private String application() {
        return String.valueOf(item.item());
    }

    private void renews(List<String> kinds, List<?> files, String missing) {
        var rows = kinds.stream()
                .map(kind -> Map.<String, Object>of(
                        "document", kind, "issuedOn", LocalDate.now().toString()))
                .toList();
        var answers = Map.<String, Object>of("provided", rows, "documentFiles", files, "missing", missing);
        inOne.executeWithoutResult(
                tx -> handler.act(new Turn(file, item, walk.house().advisor(), answers)));
    }

    private void refused(List<String> kinds, List<?> files, String field) {
        assertThatThrownBy(() -> renews(kinds, files, " "))
                .isInstanceOfSatisfying(
                        AnswerRefused.class,
                        refused -> assertThat(refused.error().path()).isEqualTo(field));
    }

    @Test
    void asksForThoseTwo() {
        assertThat(handler.proposed(file, item, Locale.ENGLISH))
                .isEqualTo(
                        Map.of("provided", List.of(Map.of("document", "register"), Map.of("document", "clearance"))));
    }

    @Test
    void eachIsRenewedOrExcused() {
        refused(List.of(), List.of(), "missing");
        refused(List.of("register"), FILES, "missing");

        renews(List.of("register"), FILES, "The clearance comes next week");

        assertThat(renewal.due(file, application()))
                .extracting(kind -> kind.code())
                .containsExactly("clearance");
    }

    @Test
    void nothingHasToBeUploadedWhereAllHasToWait() {
        renews(List.of(), List.of(), "Both offices are closed until May");

        assertThat(renewal.due(file, application())).hasSize(2);
    }

    @Test
    void aDocumentComesWithItsFile() {
        refused(List.of("register", "clearance"), List.of(), "documentFiles");

        renews(List.of("register", "clearance"), FILES, "");

        assertThat(renewal.due(file, application())).isEmpty();
    }

    @Test
    void whatHasRunOutIsAskedForWhenTheDecisionIsAwaitedOnceMore() {
        renews(List.of("register", "clearance"), FILES, "");
        var today = LocalDate.now();
        held("offers", today.minusMonths(6).minusDays(3));

        assertThat(renewal.on(file, application(), today.plusMonths(2))).isAfter(today.plusYears(40));
        assertThat(renewal.onceMore(file, application(), today.plusMonths(2))).isBefore(today);
    }
}
