package eu.uptake.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the cases that were there before their words: folding a name is ours, no SQL does it. */
@Component
public class WordsOfOldCases implements JavaMigration {

    private static final int BATCH = 1_000;

    @Override
    public void migrate(Context context) throws Exception {
        giveIn(context.getConnection());
    }

    /** Whatever case has none gets its words. */
    public static void giveIn(Connection connection) throws SQLException {
        try (var cases = connection.createStatement();
                var insert = connection.prepareStatement("INSERT INTO case_word (word, case_id) VALUES (?, ?)");
                var found = cases.executeQuery("SELECT c.id, c.company_search, c.number FROM case_file c"
                        + " WHERE NOT EXISTS (SELECT 1 FROM case_word x WHERE x.case_id = c.id)")) {
            for (int n = 1; found.next(); n++) {
                for (var word : CaseWords.of(found.getString("company_search"), found.getString("number"))) {
                    insert.setBytes(1, word.getBytes(StandardCharsets.UTF_8));
                    insert.setLong(2, found.getLong("id"));
                    insert.addBatch();
                }
                if (n % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("11.1");
    }

    @Override
    public String getDescription() {
        return "words of old cases";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
