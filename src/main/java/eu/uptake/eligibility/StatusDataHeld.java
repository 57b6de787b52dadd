package eu.uptake.eligibility;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Decisions on companies that somebody declared the facts for, or reviewed. */
@Component
@Order(30)
class StatusDataHeld implements PersonalData {

    private static final String SELECT = "SELECT c.number AS case_number, x.decided_at, x.verdict_at,"
            + " x.person_id = :person AS declared, x.verdict_person_id = :person AS reviewed FROM %s x"
            + " JOIN case_file c ON c.id = x.case_id"
            + " WHERE x.person_id = :person OR x.verdict_person_id = :person ORDER BY x.decided_at, x.id";

    @Override
    public List<Portion> portions() {
        return List.of(decisions("sizes", "size_decision"), decisions("claims", "role_decision"));
    }

    private static Portion decisions(String name, String table) {
        return Portion.of(
                name,
                SELECT.formatted(table),
                table + ".person_id",
                table + ".person_name",
                table + ".verdict_person_id",
                table + ".verdict_by");
    }
}
