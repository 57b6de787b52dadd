package eu.uptake.prove.fault;

import eu.uptake.prove.fault.Deeds.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was acknowledged beside what is stored; the tables beside each other; the files beside their rows. */
final class Comparison {

    /** In one statement, which sees one moment. */
    private static final String WORK_LIST = """
            SELECT 'missing ' || t.ID_ FROM ACT_RU_TASK t
                WHERE NOT EXISTS (SELECT 1 FROM work_item w WHERE w.task_id = t.ID_)
            UNION ALL
            SELECT 'left ' || w.task_id FROM work_item w
                WHERE NOT EXISTS (SELECT 1 FROM ACT_RU_TASK t WHERE t.ID_ = w.task_id)
            UNION ALL
            SELECT 'open and done ' || w.task_id FROM work_item w JOIN work_done d ON d.task_id = w.task_id
            UNION ALL
            SELECT 'done and not handed in ' || d.task_id FROM work_done d WHERE d.how = 'COMPLETED'
                AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.task_id = d.task_id)
            UNION ALL
            SELECT 'handed in and not done ' || s.task_id FROM submission s WHERE s.task_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM work_done d WHERE d.task_id = s.task_id AND d.how = 'COMPLETED')
            UNION ALL
            SELECT 'told otherwise in ' || c.number FROM case_file c WHERE
                (SELECT COUNT(*) FROM timeline t WHERE t.case_id = c.id AND t.kind = 'TASK_DONE')
                <> (SELECT COUNT(*) FROM work_done d WHERE d.case_id = c.id AND d.how = 'COMPLETED')""";

    private final JdbcClient jdbc;
    private final Path files;
    private final Deeds deeds;
    private final List<String> lost = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();

    Comparison(JdbcClient jdbc, Path home, Deeds deeds) {
        this.jdbc = jdbc;
        this.files = home.resolve("files");
        this.deeds = deeds;
    }

    /** Where the tables of the product and of the engine differ. */
    static List<String> differences(JdbcClient jdbc) {
        return jdbc.sql(WORK_LIST).query(String.class).list();
    }

    /** What is there too seldom or too often. */
    Comparison ofDeeds() {
        compare(Kind.REGISTRATION, "SELECT company_name, COUNT(*) FROM case_file GROUP BY company_name");
        compare(Kind.COMPLETION, "SELECT task_id, COUNT(*) FROM submission WHERE task_id IS NOT NULL GROUP BY task_id");
        compare(Kind.NOTE, "SELECT text, COUNT(*) FROM note GROUP BY text");
        compare(Kind.UPLOAD, "SELECT name, COUNT(*) FROM evidence GROUP BY name");
        drafts();
        return this;
    }

    private void compare(Kind kind, String counts) {
        Map<String, Integer> there = new HashMap<>();
        jdbc.sql(counts)
                .query((row, n) -> there.put(row.getString(1), row.getInt(2)))
                .list();
        deeds.of(kind).forEach((mark, acknowledged) -> {
            int times = there.getOrDefault(mark, 0);
            if (acknowledged && times == 0) {
                lost.add(kind + " " + mark);
            }
            if (times > 1) {
                twice.add(kind + " " + mark);
            }
        });
    }

    /** The last acknowledged, or a later one; none once the task is over. */
    private void drafts() {
        Map<String, String> last = new HashMap<>();
        deeds.of(Kind.DRAFT).forEach((draft, acknowledged) -> {
            if (acknowledged) {
                last.merge(task(draft), draft, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        });
        var open = Set.copyOf(
                jdbc.sql("SELECT task_id FROM work_item").query(String.class).list());
        Map<String, String> there = new HashMap<>();
        jdbc.sql("SELECT form_key, answers FROM draft WHERE form_id = 'typed'")
                .query((row, n) -> there.put(row.getString(1), row.getString(2)))
                .list();
        last.forEach((task, draft) -> {
            var kept = there.get(task);
            if (open.contains(task) && (kept == null || typed(kept).compareTo(draft) < 0)) {
                lost.add("DRAFT " + draft + ", kept " + kept);
            }
        });
    }

    private static String task(String draft) {
        return draft.substring(0, draft.indexOf(' '));
    }

    private static String typed(String json) {
        return json.replaceAll("[{}\"]", "").replaceAll("^.*typed:", "");
    }

    List<String> lost() {
        return lost;
    }

    List<String> twice() {
        return twice;
    }

    /** Recorded files that are not there, or not as they were. */
    List<String> filesAmiss() {
        List<String> amiss = new ArrayList<>();
        jdbc.sql("SELECT id, sha256 FROM evidence")
                .query((row, n) -> intact(row.getString(1), row.getString(2)) || amiss.add(row.getString(1)))
                .list();
        return amiss;
    }

    private boolean intact(String id, String sha256) {
        var place =
                files.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
        try {
            return Files.exists(place) && sha256.equals(sha256(Files.readAllBytes(place)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that no row knows. */
    List<Path> strays() {
        var known = Set.copyOf(
                jdbc.sql("SELECT id FROM evidence").query(String.class).list());
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (var all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file.getFileName().toString()))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
