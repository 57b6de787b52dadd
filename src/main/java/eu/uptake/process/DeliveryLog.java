package eu.uptake.process;

import eu.uptake.assistance.LogLine;
import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes the log of a delivery, technical or business, to its service. */
@Component
class DeliveryLog {

    private final Services services;

    DeliveryLog(Services services) {
        this.services = services;
    }

    void write(TaskHandler.Turn turn) {
        var lines = turn.rows("log").stream().map(DeliveryLog::line).toList();
        services.log(service(turn), lines, turn.actor().person());
    }

    void handedOver(TaskHandler.Turn turn) {
        services.move(service(turn), ServiceState.IN_ACCEPTANCE, null);
    }

    private static String service(TaskHandler.Turn turn) {
        return Objects.requireNonNull(turn.item().item(), "A delivery is about a service");
    }

    private static LogLine line(Map<String, Object> row) {
        return new LogLine(
                LocalDate.parse(String.valueOf(row.get("date"))),
                String.valueOf(row.get("kind")),
                String.valueOf(row.get("mode")),
                String.valueOf(row.get("summary")),
                new BigDecimal(String.valueOf(row.get("hours"))));
    }
}
