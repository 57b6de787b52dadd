package eu.uptake.casefile;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody did in cases. Words that people wrote about cases are left out where they may tell of others. */
@Component
@Order(20)
class CaseDataHeld implements PersonalData {

    private static final String OF_CASE = " JOIN case_file c ON c.id = x.case_id WHERE ";

    private final OwnFields ownFields;

    CaseDataHeld(OwnFields ownFields) {
        this.ownFields = ownFields;
    }

    @Override
    public List<Portion> portions() {
        return List.of(
                Portion.of(
                                "history",
                                "SELECT c.number AS case_number, x.at, x.kind AS event FROM timeline x" + OF_CASE
                                        + "x.person_id = :person ORDER BY x.at, c.number, x.seq",
                                "timeline.person_id",
                                "timeline.person_name")
                        .words(Map.of("event", "happening.")),
                Portion.of(
                                "forms",
                                "SELECT c.number AS case_number, x.at, x.name AS task, x.form, x.answers"
                                        + " FROM submission x" + OF_CASE + "x.person_id = :person ORDER BY x.at, x.id",
                                "submission.person_id",
                                "submission.person_name")
                        .told(ownFields::alone),
                Portion.of(
                        "files",
                        "SELECT c.number AS case_number, x.at, x.name, x.type, x.size, x.sha256 FROM evidence x"
                                + " LEFT JOIN case_file c ON c.id = x.case_id"
                                + " WHERE x.person_id = :person OR x.owner_key = :owner ORDER BY x.at, x.id",
                        "evidence.person_id",
                        "evidence.person_name",
                        "evidence.owner_key"),
                Portion.of(
                        "notes",
                        "SELECT c.number AS case_number, x.at FROM note x" + OF_CASE
                                + "x.person_id = :person ORDER BY x.at",
                        "note.person_id",
                        "note.person_name"),
                Portion.of(
                        "rules",
                        "SELECT c.number AS case_number, x.at, x.name AS task, x.upheld, x.judged_at"
                                + " FROM decision_record x" + OF_CASE
                                + "x.person_id = :person OR x.judge_id = :person ORDER BY x.at, x.id",
                        "decision_record.person_id",
                        "decision_record.person_name",
                        "decision_record.judge_id",
                        "decision_record.judge_name"),
                Portion.of(
                        "tasks",
                        "SELECT x.number AS case_number, x.name AS task, x.since, x.due FROM work_item x"
                                + " WHERE x.assignee_id = :person ORDER BY x.due, x.task_id",
                        "work_item.assignee_id",
                        "work_item.assignee_name"),
                Portion.of(
                        "done",
                        "SELECT c.number AS case_number, x.name AS task, x.since, x.ended_at FROM work_done x" + OF_CASE
                                + "x.person_id = :person ORDER BY x.ended_at, x.task_id",
                        "work_done.person_id",
                        "work_done.person_name"),
                Portion.of(
                                "advised",
                                "SELECT number AS case_number, company_name AS company, opened_at, status"
                                        + " FROM case_file WHERE advisor_id = :person ORDER BY number",
                                "case_file.advisor_id")
                        .words(Map.of("status", "status.")));
    }
}
