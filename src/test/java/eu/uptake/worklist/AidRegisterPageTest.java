package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.process.JourneyWalk;
import eu.uptake.registry.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** An extract of a register from the file to the ledger and out of it again. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AidRegisterPageTest {

    private static final String PAGE = "/work/aid-register";
    private static final String HEADINGS =
            "undertaking_id,member_state,granter,regulation,instrument,gge_eur,granting_date,nace\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Cases cases;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    private final String number = "PG"
            + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(java.util.Locale.ROOT);

    private String upload(String text) throws Exception {
        var file = new MockMultipartFile("file", "extract.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        var to = mvc.perform(multipart(PAGE).file(file).with(csrf()).with(SignIn.as(Role.FUNDING_ADVISOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(to);
    }

    private int aids() {
        return jdbc.sql("SELECT COUNT(*) FROM aid_record a JOIN undertaking u ON u.id = a.undertaking_id JOIN company c"
                        + " ON c.organisation_id = u.company_id WHERE c.national_id_search = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    @Test
    void extractIsLookedAtTakenInAndTakenBack() throws Exception {
        var file = cases.get(walk.register());
        jdbc.sql("UPDATE company SET national_id_search = :number WHERE organisation_id = :company")
                .param("number", number)
                .param("company", file.companyId())
                .update();
        var state = file.country();
        var page = upload(HEADINGS + number + "," + state + ",Ministry <b>,2023/2831,GRANT,12000.50,2025-02-01,\n"
                + number + "," + state + ",Ministry,2023/2831,GRANT,nothing,2025-02-01,\n"
                + "NOBODY," + state + ",Ministry,2023/2831,GRANT,100,2025-02-01,\n");
        assertThat(aids()).as("only looked at").isZero();
        mvc.perform(get(page).param("lang", "en").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(file.companyName().replace("&", "&amp;"))))
                .andExpect(content().string(containsString("Give an amount in EUR")))
                .andExpect(content().string(containsString("1 line is about nobody in this programme.")))
                .andExpect(content().string(containsString("Take in 1 line<")))
                .andExpect(content().string(containsString("Ministry &lt;b&gt;")));

        mvc.perform(post(page + "/take").with(csrf()).with(SignIn.as(Role.COORDINATOR)))
                .andExpect(redirectedUrl(PAGE));
        assertThat(aids()).isOne();
        assertThat(timeline.of(file)).extracting(event -> event.what()).contains(Happening.AID_REGISTERED);
        mvc.perform(post(page + "/take").param("lang", "en").with(csrf()).with(SignIn.as(Role.COORDINATOR)))
                .andExpect(flash().attribute("problem", containsString("faster")));
        assertThat(aids()).as("once").isOne();

        mvc.perform(post(page + "/undo").with(csrf()).with(SignIn.as(Role.FUNDING_ADVISOR)))
                .andExpect(redirectedUrl(PAGE));
        assertThat(aids()).isZero();
        mvc.perform(get(page).param("lang", "fr").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString("retiré")));
    }

    @Test
    void fileThatIsNoExtractIsRefusedInWords() throws Exception {
        assertThat(upload("a,b\n1,2\n")).isEqualTo(PAGE);
        var none = new MockMultipartFile("file", "", "text/csv", new byte[0]);
        mvc.perform(multipart(PAGE).file(none).param("lang", "en").with(csrf()).with(SignIn.as(Role.COORDINATOR)))
                .andExpect(flash().attribute("problem", "Choose a file first."));
    }

    @Test
    void extractThatWasOnlyLookedAtCanBeThrownAway() throws Exception {
        var page = upload(HEADINGS + "X,ES,Agency,2023/2831,GRANT,1,2025-02-01,\n");
        mvc.perform(post(page + "/discard").with(csrf()).with(SignIn.as(Role.FUNDING_ADVISOR)))
                .andExpect(redirectedUrl(PAGE));
        mvc.perform(get(page).with(SignIn.as(Role.FUNDING_ADVISOR))).andExpect(status().isNotFound());
    }

    @Test
    void onlyThoseWhoKeepTheMoneyComeIn() throws Exception {
        mvc.perform(get(PAGE).with(SignIn.as(Role.ADVISOR))).andExpect(status().isForbidden());
        mvc.perform(get(PAGE).param("lang", "en").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Upload an extract")))
                .andExpect(content().string(not(containsString("??"))));
    }
}
