package eu.uptake.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as both databases give them. */
final class Days {

    private Days() {}

    static @Nullable LocalDate orNull(ResultSet row, String column) throws SQLException {
        var day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
