package eu.uptake.privacy;

import eu.uptake.platform.PersonalData;
import eu.uptake.platform.Portion;
import eu.uptake.registry.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from every room what it holds about one person. */
@Component
class HeldData {

    private final JdbcClient jdbc;
    private final List<PersonalData> rooms;

    HeldData(JdbcClient jdbc, List<PersonalData> rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    /** @param rows by column, in the order of the question */
    record Held(Portion portion, List<Map<String, Object>> rows) {

        public String name() {
            return portion.name();
        }
    }

    List<Portion> portions() {
        return rooms.stream().flatMap(room -> room.portions().stream()).toList();
    }

    /** Portions of which there is nothing are there, empty. */
    List<Held> about(Person person) {
        return portions().stream()
                .map(portion -> new Held(portion, rows(portion, person)))
                .toList();
    }

    private List<Map<String, Object>> rows(Portion portion, Person person) {
        return jdbc
                .sql(portion.sql())
                .param("person", person.id())
                .param("email", person.email())
                .param("name", person.name())
                .param("owner", "person:" + person.id())
                .query((row, n) -> read(row))
                .list()
                .stream()
                .map(row -> portion.told().apply(row, person.email()))
                .toList();
    }

    private static Map<String, Object> read(ResultSet row) throws SQLException {
        Map<String, Object> read = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (int n = 1; n <= columns.getColumnCount(); n++) {
            var value = value(row, n, columns.getColumnType(n));
            if (value != null) {
                read.put(key(columns.getColumnLabel(n)), value);
            }
        }
        return read;
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                var moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.BIGINT, Types.INTEGER -> {
                var number = row.getLong(column);
                yield row.wasNull() ? null : number;
            }
            case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(column);
            case Types.BOOLEAN, Types.BIT -> {
                var said = row.getBoolean(column);
                yield row.wasNull() ? null : said;
            }
            default -> row.getString(column);
        };
    }

    /** {@code case_number} is {@code caseNumber}. */
    static String key(String column) {
        var words = column.toLowerCase(Locale.ROOT).split("_");
        var key = new StringBuilder(words[0]);
        for (int n = 1; n < words.length; n++) {
            key.append(words[n].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[n].substring(1));
        }
        return key.toString();
    }
}
