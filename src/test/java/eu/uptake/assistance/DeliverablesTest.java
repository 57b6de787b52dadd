package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.uptake.assistance.Deliverable.HandedFile;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseFixtures;
import eu.uptake.casefile.Cases;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Companies;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = AssistanceHouse.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:deliverables-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "uptake.home=target/deliverables-test-home"
        })
class DeliverablesTest {

    @Autowired
    Deliverables deliverables;

    @Autowired
    DeliverableReckoner reckoner;

    @Autowired
    Services services;

    Case file;
    Actor advisor;
    Actor contact;
    String service;

    @BeforeEach
    void aService(
            @Autowired Companies companies,
            @Autowired Organisations organisations,
            @Autowired People people,
            @Autowired Cases cases) {
        var fixtures = new CaseFixtures(companies, organisations, people, cases);
        var opened = fixtures.aCase(Locale.ENGLISH);
        contact = opened.contact();
        advisor = fixtures.anAdvisorOf(opened.file());
        file = cases.get(opened.file().number());
        service = services.add(file, new NewService("TA04", new BigDecimal("24"), null, null, null));
    }

    private void handOver(String name) {
        deliverables.handOver(service, "Study", List.of(new HandedFile("id-" + name, name)), advisor);
    }

    @Test
    void eachHandOverIsAVersionAndEachAnswerBelongsToOne() {
        handOver("first.pdf");
        deliverables.answer(service, "REWORK", "The second shift is missing", contact);
        handOver("second.pdf");

        assertThat(deliverables.of(file))
                .extracting(
                        Deliverable::version,
                        Deliverable::verdict,
                        Deliverable::asked,
                        one -> one.files().get(0).name())
                .containsExactly(
                        tuple(2, null, null, "second.pdf"),
                        tuple(1, "REWORK", "The second shift is missing", "first.pdf"));
        deliverables.answer(service, "ACCEPTED", null, contact);
        assertThat(deliverables.of(file)).extracting(Deliverable::verdict).containsExactly("ACCEPTED", "REWORK");
    }

    @Test
    void tellsWhatWasAskedOfEachVersion() {
        handOver("first.pdf");
        deliverables.answer(service, "REWORK", "The second shift is missing", contact);
        handOver("second.pdf");

        assertThat(reckoner.of(file, Locale.ENGLISH)).singleElement().satisfies(told -> {
            assertThat(told.element()).isEqualTo("userTask_handOverDeliverable");
            assertThat(told.item()).isEqualTo(service);
            assertThat(told.result()).isEqualTo("Version 2: not answered yet");
            assertThat(told.lines().get(0).rows().get(1)).contains("first.pdf", "The second shift is missing");
        });
    }

    @Test
    void aServiceIsGivenUnderTheTermsOfTheCatalogueUnlessSomebodySaysOtherwise() {
        var usual = services.get(service).terms();
        assertThat(usual.aidBasis()).isEqualTo("NONE");
        assertThat(usual.value()).isEqualByComparingTo("20000");
        assertThat(usual.trlFrom()).isEqualTo(2);
        assertThat(usual.lead()).isEqualTo(advisor.person());

        var terms = new ServiceTerms(
                null,
                null,
                "LAB",
                "AI",
                4,
                6,
                null,
                "GBER28",
                "Region",
                new BigDecimal("5000"),
                new BigDecimal("500"),
                null);
        var other = services.get(services.add(file, new NewService("TA06", BigDecimal.TEN, null, null, null, terms)));
        assertThat(other.terms().aidBasis()).isEqualTo("GBER28");
        assertThat(other.terms().value()).isEqualByComparingTo("5000");
        assertThat(other.terms().price()).isEqualByComparingTo("500");
        assertThat(other.terms().aid()).isEqualByComparingTo("4500");
        assertThat(other.terms().trlTo()).isEqualTo(6);
    }
}
