package eu.uptake.notification;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** How a mail is read from its row. */
final class MailRows {

    private MailRows() {}

    static Mail read(ResultSet row, int n) throws SQLException {
        var hours = Sql.longOrNull(row, "link_hours");
        var calendar = row.getString("calendar");
        return new Mail(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("kind"),
                row.getLong("person_id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("address"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                row.getString("target"),
                hours == null ? null : Duration.ofHours(hours),
                calendar == null ? null : new Enclosure(row.getString("calendar_method"), calendar),
                MailState.valueOf(row.getString("state")),
                Sql.instant(row, "written_at"),
                Sql.instant(row, "queued_at"),
                Sql.instant(row, "due_at"),
                row.getInt("attempts"),
                Sql.instantOrNull(row, "sent_at"),
                row.getString("why"));
    }
}
