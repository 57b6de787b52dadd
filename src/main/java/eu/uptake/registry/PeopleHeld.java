package eu.uptake.registry;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who somebody is, where they work and how they were let in. */
@Component
@Order(0)
class PeopleHeld implements PersonalData {

    @Override
    public List<Portion> portions() {
        return List.of(
                Portion.of(
                        "person",
                        "SELECT name, email, phone, language, active, password_hash IS NOT NULL AS has_password,"
                                + " privacy_notice, created_at FROM person WHERE id = :person",
                        "person.email",
                        "person.phone"),
                Portion.of(
                                "roles",
                                "SELECT m.role, o.name AS organisation, o.country FROM membership m"
                                        + " JOIN organisation o ON o.id = m.organisation_id"
                                        + " WHERE m.person_id = :person ORDER BY o.name, m.role",
                                "membership.person_id")
                        .words(Map.of("role", "registry.role.")),
                Portion.of(
                        "links",
                        "SELECT created_at, expires_at, used_at, target FROM entry_link"
                                + " WHERE person_id = :person ORDER BY created_at",
                        "entry_link.person_id"));
    }
}
