package eu.uptake.operation;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column of a table, with its values as text that both databases read back as they were. */
record Column(String name, Kind kind) {

    enum Kind {
        BYTES,
        MOMENT,
        LOCAL_MOMENT,
        DATE,
        FLAG,
        NUMBER,
        TEXT
    }

    static Column of(String name, int type, String typeName) {
        return new Column(name.toLowerCase(Locale.ROOT), kind(type, typeName.toLowerCase(Locale.ROOT)));
    }

    private static Kind kind(int type, String typeName) {
        if (typeName.equals("timestamptz")) { // PostgreSQL's driver calls it a timestamp
            return Kind.MOMENT;
        }
        return switch (type) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Kind.BYTES;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.MOMENT;
            case Types.TIMESTAMP -> Kind.LOCAL_MOMENT;
            case Types.DATE -> Kind.DATE;
            case Types.BOOLEAN, Types.BIT -> Kind.FLAG;
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    @Nullable
    String read(ResultSet row, int at) throws SQLException {
        Object value = switch (kind) {
            case BYTES -> row.getBytes(at);
            case MOMENT -> row.getObject(at, OffsetDateTime.class);
            case LOCAL_MOMENT -> row.getObject(at, LocalDateTime.class);
            case DATE -> row.getObject(at, LocalDate.class);
            case FLAG, NUMBER, TEXT -> row.getString(at);
        };
        if (value == null) {
            return null;
        }
        if (kind == Kind.FLAG) {
            return String.valueOf(row.getBoolean(at));
        }
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value.toString();
    }

    void write(PreparedStatement row, int at, @Nullable String text) throws SQLException {
        if (text == null) {
            row.setObject(at, null);
            return;
        }
        switch (kind) {
            case BYTES -> row.setBytes(at, Base64.getDecoder().decode(text));
            case MOMENT -> row.setObject(at, OffsetDateTime.parse(text));
            case LOCAL_MOMENT -> row.setObject(at, LocalDateTime.parse(text));
            case DATE -> row.setObject(at, LocalDate.parse(text));
            case FLAG -> row.setBoolean(at, Boolean.parseBoolean(text));
            case NUMBER -> row.setBigDecimal(at, new BigDecimal(text));
            case TEXT -> row.setString(at, text);
        }
    }
}
