package eu.uptake.assistance;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hours that somebody worked and signed, sessions in which they took part, what they handed over. */
@Component
@Order(40)
class AssistanceDataHeld implements PersonalData {

    private static final String OF_SERVICE =
            " JOIN planned_service s ON s.id = x.service_id" + " JOIN case_file c ON c.id = s.case_id WHERE ";

    /** Somebody else may be called the same: only in cases of one's own organisations. */
    private static final String NAMED = "x.people LIKE '%' || :name || '%' AND EXISTS (SELECT 1 FROM membership m"
            + " WHERE m.person_id = :person AND m.organisation_id IN (c.company_id, c.centre_id, c.cluster_id))";

    @Override
    public List<Portion> portions() {
        return List.of(
                Portion.of(
                        "hours",
                        "SELECT x.on_date, x.hours, c.number AS case_number, s.title AS service, x.summary, x.reason"
                                + " FROM service_log x" + OF_SERVICE + "x.person_id = :person ORDER BY x.on_date, x.id",
                        "service_log.person_id"),
                Portion.of(
                        "attended",
                        "SELECT x.on_date, x.hours, c.number AS case_number, s.title AS service FROM service_log x"
                                + OF_SERVICE + NAMED + " ORDER BY x.on_date, x.id",
                        "service_log.people"),
                Portion.of(
                                "absences",
                                "SELECT on_date, kind, half FROM absence WHERE person_id = :person ORDER BY on_date",
                                "absence.person_id")
                        .words(Map.of("kind", "absence.")),
                Portion.of(
                        "employment",
                        "SELECT starts_on, ends_on, share, hours_per_day FROM employment"
                                + " WHERE person_id = :person ORDER BY starts_on",
                        "employment.person_id"),
                Portion.of(
                        "timesheets",
                        "SELECT month_key AS of_month, version, hours, signed_at, second_at, sha256 FROM timesheet"
                                + " WHERE person_id = :person ORDER BY month_key, version",
                        "timesheet.person_id",
                        "timesheet.person_name"),
                Portion.of(
                        "countersigned",
                        "SELECT month_key AS of_month, version, second_at FROM timesheet"
                                + " WHERE second_id = :person ORDER BY month_key, version",
                        "timesheet.second_id"),
                Portion.of(
                                "appointments",
                                "SELECT c.number AS case_number, x.starts_at, x.ends_at, x.place, x.state"
                                        + " FROM support_session x JOIN case_file c ON c.id = x.case_id"
                                        + " WHERE x.person_id = :person OR " + NAMED + " ORDER BY x.starts_at, x.id",
                                "support_session.person_id",
                                "support_session.people")
                        .words(Map.of("state", "session.state.")),
                Portion.of(
                        "led",
                        "SELECT c.number AS case_number, s.title AS service FROM planned_service s"
                                + " JOIN case_file c ON c.id = s.case_id"
                                + " WHERE s.lead_id = :person ORDER BY c.number, s.position",
                        "planned_service.lead_id"),
                Portion.of(
                        "delivered",
                        "SELECT c.number AS case_number, x.title AS service, x.version, x.handed_at"
                                + " FROM service_deliverable x" + OF_SERVICE
                                + "x.person_id = :person ORDER BY x.handed_at, x.version",
                        "service_deliverable.person_id",
                        "service_deliverable.person_name"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of(
                "employment.recorded_by", "a name alone, of whoever in the office wrote it down",
                "planned_service.delivered_by", "a role, nobody's name",
                "service_deliverable.answered_by", "the answer is a form of who gave it, and stands among their forms");
    }
}
