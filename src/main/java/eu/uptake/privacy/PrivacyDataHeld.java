package eu.uptake.privacy;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody took note of, consented to and asked for; and what they wrote down for others, without these. */
@Component
@Order(10)
class PrivacyDataHeld implements PersonalData {

    @Override
    public List<Portion> portions() {
        return List.of(
                Portion.of(
                                "acknowledgements",
                                "SELECT version, at, way FROM privacy_acknowledgement"
                                        + " WHERE person_id = :person ORDER BY at",
                                "privacy_acknowledgement.person_id")
                        .words(Map.of("way", "privacy.way.")),
                Portion.of(
                                "consents",
                                "SELECT category, given, wording, at, way FROM consent"
                                        + " WHERE person_id = :person ORDER BY id",
                                "consent.person_id")
                        .words(Map.of("way", "privacy.way.", "category", "privacy.category.")),
                Portion.of(
                                "requests",
                                "SELECT received_on, kind, wish, due_on, state, extension_reason, answer, answered_at"
                                        + " FROM data_request WHERE person_id = :person ORDER BY id",
                                "data_request.person_id",
                                "data_request.email")
                        .words(Map.of("kind", "privacy.kind.", "state", "privacy.state.")),
                Portion.of(
                        "copies",
                        "SELECT at, format, made_by <> :person AS by_office FROM data_copy"
                                + " WHERE person_id = :person ORDER BY id",
                        "data_copy.person_id"),
                Portion.of(
                        "copiesForOthers",
                        "SELECT at, format FROM data_copy"
                                + " WHERE made_by = :person AND person_id <> :person ORDER BY id",
                        "data_copy.made_by"),
                Portion.of(
                                "consentsRecorded",
                                "SELECT category, at FROM consent WHERE recorded_by = :person ORDER BY id",
                                "consent.recorded_by")
                        .words(Map.of("category", "privacy.category.")),
                Portion.of(
                                "requestsHandled",
                                "SELECT received_on, kind, state, answered_at FROM data_request"
                                        + " WHERE recorded_by = :person OR answered_by = :person ORDER BY id",
                                "data_request.recorded_by",
                                "data_request.answered_by")
                        .words(Map.of("kind", "privacy.kind.", "state", "privacy.state.")));
    }
}
