package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import eu.uptake.funding.Instruments;
import eu.uptake.registry.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class InstrumentsPageTest {

    private static final String PAGE = "/work/instruments";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Instruments instruments;

    private final String code =
            "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    void showsTheRegisterToThoseWhoKeepItInTheirLanguage() throws Exception {
        for (var role : new String[] {Role.FUNDING_ADVISOR, Role.COORDINATOR}) {
            mvc.perform(get(PAGE).param("lang", "en").with(SignIn.as(role)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Innovation or digital voucher")));
        }
        mvc.perform(get(PAGE).param("lang", "en").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Mobilised, public")));
        mvc.perform(get(PAGE).with(SignIn.as(Role.FUNDING_ADVISOR)))
                .andExpect(content().string(not(containsString("Mobilised, public"))));
        mvc.perform(get(PAGE).param("lang", "fr").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Chèque innovation ou numérique")));
        mvc.perform(get(PAGE).with(SignIn.as(Role.ADVISOR))).andExpect(status().isForbidden());
        mvc.perform(post(PAGE).with(csrf()).with(SignIn.as(Role.SME))).andExpect(status().isForbidden());
    }

    @Test
    void filtersAndSaysWhenNothingFits() throws Exception {
        var advisor = SignIn.as(Role.FUNDING_ADVISOR);
        mvc.perform(get(PAGE).param("kind", "LOAN_PRIV").param("country", "ES").with(advisor))
                .andExpect(content().string(containsString("Machine loan of a house bank")))
                .andExpect(content().string(not(containsString("Levante digital voucher"))));
        mvc.perform(get(PAGE).param("open", "true").param("q", "first cascade").with(advisor))
                .andExpect(content().string(containsString("No instrument fits.")));
    }

    @Test
    void writesANewInstrumentAndThenItsNextVersion() throws Exception {
        mvc.perform(filled(Map.of())).andExpect(redirectedUrl(PAGE));
        mvc.perform(filled(Map.of("version", "1", "name", "Renamed <b>voucher</b>")))
                .andExpect(redirectedUrl(PAGE));
        assertThat(instruments.versions(code))
                .extracting(version -> version.instrument().name())
                .containsExactly("Renamed <b>voucher</b>", "Test voucher");
        mvc.perform(get(PAGE + "/" + code).with(SignIn.as(Role.FUNDING_ADVISOR)))
                .andExpect(content().string(containsString("Renamed &lt;b&gt;voucher&lt;/b&gt;")))
                .andExpect(content().string(containsString("All versions")));
    }

    @Test
    void whoChangesWhatSomebodyElseChangedKeepsWhatWasTyped() throws Exception {
        mvc.perform(filled(Map.of())).andExpect(redirectedUrl(PAGE));
        mvc.perform(filled(Map.of("version", "1"))).andExpect(redirectedUrl(PAGE));
        mvc.perform(filled(Map.of("version", "1", "name", "Typed for nothing?")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody wrote a version meanwhile")))
                .andExpect(content().string(containsString("Typed for nothing?")));
        mvc.perform(filled(Map.of("version", "0"))).andExpect(status().isConflict());
    }

    @ParameterizedTest
    @CsvSource({
        "code, a b, Give a code",
        "name, '', Give a name",
        "kind, NOTHING, Choose the kind",
        "countries, XX, Give countries",
        "regions, QQ9, Give beginnings of NUTS codes",
        "activities, textiles, Give NACE codes",
        "trlTo, 10, Readiness goes from 1 to 9",
        "trlTo, 2, may not be below the first",
        "amountTo, 1, may not be below the first",
        "amountFrom, -5, Give an amount",
        "intensity, 101, Give a share",
        "aidBasis, GIFT, Choose the legal basis",
        "closesOn, 2026-02-30, Give a date",
        "link, javascript:alert(1), A link begins with",
        "checkedOn, 2999-01-01, today at the latest",
        "source, '', Say where this comes from"
    })
    void refusesWhatCannotBeAndKeepsTheRest(String field, String typed, String told) throws Exception {
        mvc.perform(filled(Map.of(field, typed)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(told)))
                .andExpect(content().string(containsString("Test agency")));
        assertThat(instruments.find(code)).isEmpty();
    }

    private MockHttpServletRequestBuilder filled(Map<String, String> typed) {
        var usual = new java.util.HashMap<>(Map.of(
                "code", code,
                "name", "Test voucher",
                "granter", "Test agency",
                "kind", "VOUCH",
                "countries", "es pt",
                "aidBasis", "DE_MINIMIS",
                "effort", "4",
                "checkedOn", LocalDate.of(2026, 1, 1).toString(),
                "source", "A letter"));
        usual.putAll(Map.of("trlFrom", "5", "trlTo", "9", "amountFrom", "5000", "amountTo", "20000"));
        usual.putAll(typed);
        var request = post(PAGE).with(csrf()).with(SignIn.as(Role.FUNDING_ADVISOR));
        usual.forEach(request::param);
        return request.param("sizes", "MICRO", "SMALL");
    }
}
