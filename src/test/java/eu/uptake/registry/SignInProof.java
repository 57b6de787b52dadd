package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever tries addresses at the sign-in page learns nothing of them by the time it takes. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class SignInProof {

    private static final int TIMES = Integer.getInteger("prove.signins", 200);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Passwords passwords;

    @Test
    void tellsNothingByTheTimeItTakes() throws Exception {
        var known = people(40); // fewer attempts each than an account is allowed
        var times = new SignInTimes(mvc, n -> known.get(n % known.size()), TIMES);
        var findings = new Findings("attackers");

        findings.add("attack.signInTimeRatio", "known and unknown address, wrong password", times.ofPasswords());
        findings.add("attack.linkTimeRatio", "known and unknown address, link asked for", times.ofLinks());

        assertThat(findings.missed()).isEmpty();
    }

    private List<String> people(int many) {
        var centre = organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Centre", "BE"));
        List<String> emails = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            var email = UUID.randomUUID() + "@example.eu";
            passwords.set(
                    people.add(new NewPerson("Ada " + n, email, Locale.ENGLISH), Role.ADVISOR, centre),
                    "a long sentence " + n);
            emails.add(email);
        }
        return emails;
    }
}
