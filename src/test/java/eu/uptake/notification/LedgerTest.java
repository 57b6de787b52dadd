package eu.uptake.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.platform.SignedIn;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.ExtendedModelMap;

class LedgerTest extends MailTest {

    @Autowired
    MailLinks links;

    @Autowired
    Postman postman;

    @Autowired
    MessageSource messages;

    MockMvc pages;
    UserDetails coordinator;

    @BeforeEach
    void openPages() {
        coordinator = new SignedIn(fixtures.aCoordinator(), "cleo@office.test", null);
        pages = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
    }

    @Test
    void listsWhatFailedAndWhy() throws Exception {
        var failed = aWaitingMail(Locale.FRENCH);
        outbox.failed(outbox.claim(Duration.ofMinutes(5)).orElseThrow(), "550 No such user");
        var waiting = aWaitingMail(Locale.ENGLISH);

        pages.perform(get("/ledger?state=FAILED").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(failed.subject())))
                .andExpect(content().string(containsString("550 No such user")))
                .andExpect(content().string(not(containsString(waiting.subject()))));
    }

    @Test
    void listsTheMailsOfOneCase() throws Exception {
        var wanted = aWaitingMail(Locale.ENGLISH);
        var other = aWaitingMail(Locale.ENGLISH);

        pages.perform(get("/ledger").param("case", wanted.number()).with(user(coordinator)))
                .andExpect(content().string(containsString(wanted.subject())))
                .andExpect(content().string(not(containsString(other.subject()))));
    }

    @Test
    void findsMailsByRecipientAndSubject() throws Exception {
        var french = aWaitingMail(Locale.FRENCH);
        var english = aWaitingMail(Locale.ENGLISH);

        pages.perform(get("/ledger").param("q", "EN PAUSE").with(user(coordinator)))
                .andExpect(content().string(containsString(french.subject())))
                .andExpect(content().string(not(containsString(english.subject()))));
        pages.perform(get("/ledger").param("q", english.address().substring(3)).with(user(coordinator)))
                .andExpect(content().string(containsString(english.subject())));
    }

    @Test
    void showsAMailWithoutItsPersonalLink() throws Exception {
        var mail = aWaitingMail(Locale.ENGLISH);

        pages.perform(get("/ledger/" + mail.id()).with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("(personal link)")))
                .andExpect(content().string(containsString("Umbau der Halle")))
                .andExpect(content().string(not(containsString("/enter/"))));
    }

    @Test
    void showsAWorkingLinkInTheDemonstration() {
        var mail = aWaitingMail(Locale.ENGLISH);
        var environment = new MockEnvironment();
        environment.addActiveProfile("demo");
        var model = new ExtendedModelMap();

        new LedgerController(mails, links, postman, messages, environment).show(mail.id(), model, Locale.ENGLISH);

        assertThat(model.get("link")).asString().startsWith("https://uptake.test/enter/");
    }

    @Test
    void sendsAFailedMailAgain() throws Exception {
        var mail = aWaitingMail(Locale.ENGLISH);
        outbox.failed(outbox.claim(Duration.ofMinutes(5)).orElseThrow(), "550 No such user");
        wait(Duration.ofDays(5));

        pages.perform(post("/ledger/" + mail.id() + "/send")
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/ledger/" + mail.id()));
        var server = startServer();
        courier.round();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void leavesASentMailAlone() throws Exception {
        var mail = aWaitingMail(Locale.ENGLISH);
        outbox.sent(outbox.claim(Duration.ofMinutes(5)).orElseThrow());

        pages.perform(
                post("/ledger/" + mail.id() + "/send").with(user(coordinator)).with(csrf()));

        assertThat(again(mail).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void isClosedToTheCompanyAndToAdvisors() throws Exception {
        var contact = fixtures.aCase(Locale.ENGLISH).contact();

        pages.perform(get("/ledger").with(user(new SignedIn(contact, "a", null))))
                .andExpect(status().isForbidden());
        pages.perform(get("/ledger").with(user(new SignedIn(fixtures.anAdvisor(), "b", null))))
                .andExpect(status().isForbidden());
    }

    @Test
    void knowsNoMailThatWasNeverWritten() throws Exception {
        pages.perform(get("/ledger/999999").with(user(coordinator))).andExpect(status().isNotFound());
    }
}
