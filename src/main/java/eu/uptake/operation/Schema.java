package eu.uptake.operation;

import java.math.BigDecimal;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/** The migrations of the database as they were found at the start, which makes all that wait. */
@Component
class Schema {

    private final double version;
    private final int pending;

    Schema(Flyway flyway) {
        var info = flyway.info();
        var current = info.current();
        this.version = current == null ? 0 : Double.parseDouble(String.valueOf(current.getVersion()));
        this.pending = info.pending().length;
    }

    double version() {
        return version;
    }

    /** As migrations are numbered. */
    public String number() {
        return BigDecimal.valueOf(version).stripTrailingZeros().toPlainString();
    }

    public int pending() {
        return pending;
    }
}
