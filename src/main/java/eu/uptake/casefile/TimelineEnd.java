package eu.uptake.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Where a case's timeline ends: the last entry's number and hash. */
record TimelineEnd(int seq, String hash) {

    static TimelineEnd read(ResultSet row, int n) throws SQLException {
        return new TimelineEnd(row.getInt("last_seq"), row.getString("last_hash"));
    }

    TimelineEnd after(String next) {
        return new TimelineEnd(seq + 1, next);
    }
}
