package eu.uptake.platform;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is signed in: a session says so to the machine alone, and of one that is over nothing stays. */
@Component
@Order(90)
class SessionsHeld implements PersonalData {

    @Override
    public List<Portion> portions() {
        return List.of();
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of(
                "spring_session.principal_name",
                "stays empty: whose a session is can only be read from it by whoever holds its cookie");
    }
}
