package eu.uptake.forms;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody typed and has not sent; it lies open in their own forms, and may name others. */
@Component
@Order(80)
class DraftsHeld implements PersonalData {

    @Override
    public List<Portion> portions() {
        return List.of(Portion.of(
                "drafts",
                "SELECT form_id AS form, saved_at FROM draft WHERE owner_key = :owner ORDER BY saved_at",
                "draft.owner_key"));
    }
}
