package eu.uptake.adoption;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody signed. */
@Component
@Order(60)
class SignaturesHeld implements PersonalData {

    @Override
    public List<Portion> portions() {
        return List.of(Portion.of(
                "signatures",
                "SELECT c.number AS case_number, x.at, x.name, x.function AS job, x.hash AS sha256"
                        + " FROM sign_off_signature x"
                        + " JOIN sign_off s ON s.id = x.sign_off_id JOIN case_file c ON c.id = s.case_id"
                        + " WHERE x.person_id = :person ORDER BY x.at, c.number",
                "sign_off_signature.person_id"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of("sign_off.prepared_by", "preparing is a form of who did it, and stands among their forms");
    }
}
