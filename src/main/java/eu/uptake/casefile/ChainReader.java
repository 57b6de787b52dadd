package eu.uptake.casefile;

import eu.uptake.casefile.Chain.Broken;
import eu.uptake.casefile.Chain.Fault;
import eu.uptake.platform.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a timeline as it lies in its table, whatever was done to it, and finds the first row that does not fit. Case and
 * rows are read in one statement, so that nothing is written in between.
 */
class ChainReader {

    private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChainReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row, and how the case says the timeline ends. */
    private record Row(
            int seq,
            String kind,
            Instant at,
            @Nullable Long person,
            @Nullable String personName,
            String detail,
            String hash,
            @Nullable Instant anonymisedAt) {

        /** Of an entry whose hash cannot be found again, what stands for it. */
        String seal() {
            return TimelineSeals.of(seq, at, kind, person, personName, detail, hash);
        }
    }

    private record Read(String number, TimelineEnd end, List<Row> rows, Map<Integer, String> seals) {}

    /** @param seen how it ended when it was looked at last, if it was: the same entry must have the same hash */
    Chain look(long caseId, @Nullable TimelineEnd seen) {
        var read = sealed(read(caseId));
        var rows = read.rows();
        var previous = "";
        for (int n = 1; n <= rows.size(); n++) {
            var row = rows.get(n - 1);
            if (row.seq() != n || !hash(read, previous, n, row).equals(row.hash())) {
                return new Broken(n, fault(read, previous, n));
            }
            if (n > read.end().seq()) {
                return new Broken(n, Fault.INSERTED);
            }
            if (seen != null && seen.seq() == n && !seen.hash().equals(row.hash())) {
                return new Broken(n, Fault.REWRITTEN);
            }
            previous = row.hash();
        }
        return end(read, previous, seen);
    }

    private static Chain end(Read read, String last, @Nullable TimelineEnd seen) {
        var length = read.rows().size();
        if (length < read.end().seq() || seen != null && length < seen.seq()) {
            return new Broken(length + 1, Fault.CUT_OFF);
        }
        return last.equals(read.end().hash()) ? whole(read, last) : new Broken(Math.max(1, length), Fault.REWRITTEN);
    }

    private static Chain.Whole whole(Read read, String last) {
        var erased = read.rows().stream()
                .map(Row::anonymisedAt)
                .filter(Objects::nonNull)
                .toList();
        return new Chain.Whole(
                read.rows().size(),
                last,
                erased.size(),
                erased.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    /** With what the newest erasure says of the entries without their personal part. */
    private Read sealed(Read read) {
        var erasures = read.rows().stream()
                .filter(row -> row.kind().equals(Happening.ANONYMISED.name()) && row.anonymisedAt() == null)
                .filter(row -> isAsWritten(row.detail()))
                .map(row -> json.readValue(row.detail(), DETAIL))
                .toList();
        return new Read(read.number(), read.end(), read.rows(), TimelineSeals.newest(erasures));
    }

    /** If the row that belongs here is found elsewhere, this one was put in or moved; else it was changed or is gone. */
    private Fault fault(Read read, String previous, int n) {
        var rows = read.rows();
        var here = rows.get(n - 1);
        var elsewhere = rows.stream()
                .filter(row -> row != here)
                .filter(row -> {
                    var hash = hash(read, previous, n, row);
                    return hash.equals(row.hash()) || hash.equals(here.hash());
                })
                .findFirst();
        if (rows.size() > read.end().seq()) {
            return Fault.INSERTED;
        }
        if (rows.size() < read.end().seq()) {
            return here.seq() != n || elsewhere.isEmpty() ? Fault.MISSING : Fault.REORDERED;
        }
        return elsewhere.isPresent() ? Fault.REORDERED : Fault.CHANGED;
    }

    private String hash(Read read, String previous, int seq, Row row) {
        if (row.anonymisedAt() != null) {
            return row.seal().equals(read.seals().get(seq)) ? row.hash() : "";
        }
        return isAsWritten(row.detail())
                ? TimelineHash.of(
                        previous,
                        read.number(),
                        seq,
                        row.at(),
                        row.kind(),
                        row.person(),
                        row.personName(),
                        row.detail())
                : "";
    }

    /** Whatever else the detail's text could be read as, it was not written by us. */
    private boolean isAsWritten(String detail) {
        try {
            return json.writeValueAsString(json.readValue(detail, DETAIL)).equals(detail);
        } catch (JacksonException e) {
            return false;
        }
    }

    private Read read(long caseId) {
        List<Row> rows = new ArrayList<>();
        var head = jdbc.sql("""
                        SELECT c.number, c.last_seq, c.last_hash, t.seq, t.at, t.kind, t.person_id, t.person_name, t.detail,
                            t.hash, t.anonymised_at
                        FROM case_file c LEFT JOIN timeline t ON t.case_id = c.id WHERE c.id = :id ORDER BY t.seq""")
                .param("id", caseId)
                .query((row, n) -> {
                    if (row.getString("hash") != null) {
                        rows.add(new Row(
                                row.getInt("seq"),
                                row.getString("kind"),
                                Sql.instant(row, "at"),
                                Sql.longOrNull(row, "person_id"),
                                row.getString("person_name"),
                                row.getString("detail"),
                                row.getString("hash"),
                                Sql.instantOrNull(row, "anonymised_at")));
                    }
                    return new Read(row.getString("number"), TimelineEnd.read(row, n), rows, Map.of());
                })
                .list();
        return head.get(0);
    }
}
