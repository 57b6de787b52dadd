package eu.uptake.notification;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mails that somebody was sent; their texts are with the reader, and may name others. */
@Component
@Order(70)
class MailsHeld implements PersonalData {

    @Override
    public List<Portion> portions() {
        return List.of(Portion.of(
                        "mails",
                        "SELECT written_at, subject, address, number AS case_number, state, sent_at FROM mail"
                                + " WHERE person_id = :person ORDER BY id",
                        "mail.person_id")
                .words(Map.of("state", "notification.state.")));
    }
}
