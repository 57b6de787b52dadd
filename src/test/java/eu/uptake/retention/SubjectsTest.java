package eu.uptake.retention;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Case;
import eu.uptake.funding.AidLedger;
import eu.uptake.funding.ServiceAids;
import eu.uptake.process.PersonalFields;
import eu.uptake.retention.RetentionParameters.Name;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SubjectsTest extends RetentionHouse {

    private static final LocalDate GRANTED = LocalDate.of(2024, 5, 2);

    @Autowired
    private Subjects subjects;

    @Autowired
    private RetentionClock clock;

    @Autowired
    private ServiceAids aids;

    @Autowired
    private PersonalFields fields;

    private String service(Case file) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("INSERT INTO planned_service (id, case_id, position, code, title, hours, state, delivered_by)"
                        + " VALUES (?, ?, 1, 'TA1', 'Trial', 8, 'PLANNED', 'advisor')")
                .params(id, file.id())
                .update();
        return id;
    }

    private AidLedger.Award award(String service, Case file) {
        return new AidLedger.Award(
                service,
                file.companyId(),
                "DE",
                "Free State",
                null,
                "2023/2831",
                null,
                BigDecimal.TEN,
                BigDecimal.TEN,
                GRANTED,
                "Trial",
                null);
    }

    /** Rule R2: ten years from the granting, whether the aid was money or a service. */
    @Test
    void aidGivenAsAServiceIsKeptAsLongAsAnyOther() throws IOException {
        parameters.set(Name.BALANCE, "2010-01-01", LONG_AGO, "Letter", office);
        var file = anApplicant();
        jdbc.sql("UPDATE case_file SET status = 'CLOSED' WHERE id = ?")
                .param(file.id())
                .update();
        var service = service(file);
        aids.grant(service, award(service, file));

        var subject = subjects.find(file.id()).orElseThrow();
        assertThat(subject.aidOn()).isEqualTo(GRANTED);
        var valid = parameters.on(LocalDate.now());
        var aid = RetentionClock.longest(clock.terms(subject, valid), Part.AID).orElseThrow();
        assertThat(aid.rule().code()).isEqualTo("R2");
        assertThat(aid.until()).isEqualTo(GRANTED.plusYears(10));
        assertThat(clock.due(subject, valid, LocalDate.now())).containsExactly(Part.RECORD);
        aids.withdraw(service);
        assertThat(subjects.find(file.id()).orElseThrow().aidOn()).isNull();
    }

    @Test
    void planThatGivesAidIsARecordOfAid() {
        assertThat(fields.aidTasks()).contains("userTask_draftPlan", "userTask_acceptPlan");
    }
}
