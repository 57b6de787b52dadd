package eu.uptake.retention;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody of the office had kept or erased. */
@Component
@Order(80)
class RetentionDataHeld implements PersonalData {

    @Override
    public List<Portion> portions() {
        return List.of(
                Portion.of(
                        "keepingSet",
                        "SELECT name, setting, set_at FROM retention_parameter WHERE person_id = :person ORDER BY id",
                        "retention_parameter.person_id"),
                Portion.of(
                        "keptForAudits",
                        "SELECT placed_at, reason FROM retention_hold WHERE placed_by = :person ORDER BY placed_at",
                        "retention_hold.placed_by"),
                Portion.of(
                        "erasuresPlanned",
                        "SELECT made_at, as_of FROM retention_plan WHERE made_by = :person ORDER BY made_at",
                        "retention_plan.made_by"),
                Portion.of(
                        "erasuresConfirmed",
                        "SELECT confirmed_at, as_of FROM retention_plan WHERE confirmed_by = :person ORDER BY confirmed_at",
                        "retention_plan.confirmed_by"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
