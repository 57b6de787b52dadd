package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.WorkItem;
import eu.uptake.funding.Applications;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** An application that was wished for, and the instrument is to be chosen. */
@SpringBootTest
@ActiveProfiles("test")
class ChooseInstrumentTest {

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Requests requests;

    @Autowired
    private Applications applications;

    @Autowired
    private ChooseInstrumentHandler handler;

    private String number;
    private WorkItem item;

    @BeforeEach
    void wish() {
        number = walk.inAssistance();
        var page = requests.form(walk.sme(number), walk.caseOf(number), "seek-funding", null, "/");
        requests.ask(
                walk.sme(number),
                number,
                "seek-funding",
                UUID.randomUUID().toString(),
                FilledIn.of(page, Map.of("purpose", "A cutting table")));
        item = walk.open(number, "userTask_chooseInstrument");
    }

    @Test
    @SuppressWarnings("unchecked")
    void instrumentProposesTitleAndBasisAsTheRegisterNamesThem() {
        var proposed = handler.proposed(walk.caseOf(number), item, Locale.FRENCH);
        assertThat(proposed).containsEntry("applicationTitle", "A cutting table");

        var proposals = (Map<String, Map<String, String>>) proposed.get("proposals");
        assertThat(proposals.get("applicationTitle"))
                .containsEntry("VOUCH", "A cutting table – Chèque innovation ou numérique");
        assertThat(proposals.get("aidBasis"))
                .containsEntry("VOUCH", "DE_MINIMIS")
                .containsEntry("G_EU", "NONE");
    }

    @Test
    void applicationIsCalledAsItsTitleSaysFromThenOn() {
        walk.complete(item, Map.of("instrument", "VOUCH", "aidBasis", "NONE", "applicationTitle", "Cutting, phase 2"));
        assertThat(applications.get(String.valueOf(item.item())).title()).isEqualTo("Cutting, phase 2");
        assertThat(walk.open(number, "userTask_provideDocuments").about()).isEqualTo("Cutting, phase 2");
    }
}
