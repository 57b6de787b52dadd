package eu.uptake.prove.fault;

import eu.uptake.platform.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timelines' hashes, computed again from what is stored. */
final class Chains {

    private final Map<String, Link> ends = new HashMap<>();
    private final TreeSet<String> broken = new TreeSet<>();

    private Chains() {}

    private record Link(int seq, String hash) {}

    /** The numbers of the cases whose chain does not hold. */
    static List<String> broken(JdbcClient jdbc) {
        var chains = new Chains();
        jdbc.sql("SELECT t.*, c.number FROM timeline t JOIN case_file c ON c.id = t.case_id ORDER BY t.case_id, t.seq")
                .query((row, n) -> chains.next(
                        row.getString("number"),
                        row.getInt("seq"),
                        row.getString("hash"),
                        String.join(
                                "\n",
                                row.getString("number"),
                                row.getString("seq"),
                                Sql.instant(row, "at").toString(),
                                row.getString("kind"),
                                String.valueOf(Sql.longOrNull(row, "person_id")),
                                String.valueOf(row.getString("person_name")),
                                row.getString("detail"))))
                .list();
        jdbc.sql("SELECT number, last_seq, last_hash FROM case_file")
                .query((row, n) -> chains.end(
                        row.getString("number"), new Link(row.getInt("last_seq"), row.getString("last_hash"))))
                .list();
        return List.copyOf(chains.broken);
    }

    private boolean next(String number, int seq, String hash, String text) {
        var before = ends.getOrDefault(number, new Link(0, ""));
        if (seq != before.seq() + 1 || !hash.equals(sha256(before.hash() + "\n" + text))) {
            broken.add(number);
        }
        ends.put(number, new Link(seq, hash));
        return true;
    }

    private boolean end(String number, Link end) {
        if (!end.equals(ends.getOrDefault(number, new Link(0, "")))) {
            broken.add(number);
        }
        return true;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
