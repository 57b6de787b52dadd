package eu.uptake.platform;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An entry for a calendar (RFC 5545), to be taken away. */
public final class CalendarFile {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private CalendarFile() {}

    public static ResponseEntity<byte[]> of(String calendar) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("session.ics")
                                .build()
                                .toString())
                .contentType(CALENDAR)
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
