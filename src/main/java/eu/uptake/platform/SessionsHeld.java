package eu.uptake.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Since when somebody is signed in: of sessions that are over nothing stays. */
@Component
class SessionsHeld implements PersonalData {

    @Override
    public List<Portion> portions() {
        return List.of(Portion.of(
                        "sessions",
                        "SELECT creation_time AS began_at, last_access_time AS seen_at FROM spring_session"
                                + " WHERE principal_name = :email ORDER BY creation_time",
                        "spring_session.principal_name")
                .told((row, email) -> moments(row)));
    }

    /** The framework counts milliseconds. */
    private static Map<String, Object> moments(Map<String, Object> row) {
        Map<String, Object> moments = new LinkedHashMap<>();
        row.forEach((key, millis) -> moments.put(key, Instant.ofEpochMilli(((Number) millis).longValue())));
        return moments;
    }
}
