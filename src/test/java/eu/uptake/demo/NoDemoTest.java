package eu.uptake.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import eu.uptake.process.Rehearsal;
import eu.uptake.registry.ShownAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class NoDemoTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Test
    void hasNothingOfTheDemonstrationOutsideItsProfile() {
        assertThat(context.getBeansOfType(DemoLoader.class)).isEmpty();
        assertThat(context.getBeansOfType(Rehearsal.class)).isEmpty();
        assertThat(context.getBeansOfType(ShownAccounts.class)).isEmpty();
        assertThat(context.containsBean("demoEntry")).isFalse();
    }

    @Test
    void refusesTheOneClickEntryOutsideTheDemonstration() throws Exception {
        mvc.perform(post("/demo/enter/1").with(csrf())).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(post("/demo/enter/1").with(csrf()).with(SignIn.as("coordinator")))
                .andExpect(status().isNotFound());
    }
}
