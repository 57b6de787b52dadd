package eu.uptake.privacy;

import eu.uptake.platform.Moments;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All versions of the privacy notice; the newest whose day has come is in force. */
@Component
public class Notices {

    private final List<Notice> newestFirst;
    private final Moments moments;

    Notices(Moments moments) {
        this.moments = moments;
        this.newestFirst = List.of(DataFile.json("notices.json", Notice[].class)).stream()
                .sorted(Comparator.comparing(Notice::validFrom).reversed())
                .toList();
    }

    public Notice inForce() {
        return on(moments.today());
    }

    /** Before the first came into force there was none; who asks for that day gets the first. */
    Notice on(LocalDate day) {
        return newestFirst.stream()
                .filter(notice -> !notice.validFrom().isAfter(day))
                .findFirst()
                .orElseGet(() -> newestFirst.get(newestFirst.size() - 1));
    }

    /** Those that are or were in force. */
    List<Notice> known() {
        var today = moments.today();
        return newestFirst.stream()
                .filter(notice -> !notice.validFrom().isAfter(today) || notice.equals(on(today)))
                .toList();
    }

    Optional<Notice> find(String version) {
        return known().stream()
                .filter(notice -> notice.version().equals(version))
                .findFirst();
    }
}
