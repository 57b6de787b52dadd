package eu.uptake.prove;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

/** Fresh databases of the two kinds that the product runs on. */
public sealed interface Databases extends AutoCloseable {

    /** How the table calls it. */
    String kind();

    /** The address of a new, empty database. */
    String fresh();

    /** Likewise, and on the disk, as a {@link #programme} is. */
    default String freshOnDisk() {
        return fresh();
    }

    /** Who may do all there. */
    String user();

    @Override
    void close();

    /** A programme in a database of that name. */
    Programme programme(String name);

    default HikariDataSource pool() {
        return pool(fresh());
    }

    default HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user());
        pool.setPassword("");
        pool.setMaximumPoolSize(30); // the stock engine asks for a second one within a job, for its next ids
        return pool;
    }

    /** @param kind as the table calls it */
    static Databases of(String kind) {
        return kind.equals("H2") ? new InMemory() : postgres();
    }

    private static Databases postgres() {
        try {
            return new Postgres(EmbeddedPostgres.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record InMemory() implements Databases {

        @Override
        public String kind() {
            return "H2";
        }

        @Override
        public String fresh() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";
        }

        @Override
        public String freshOnDisk() {
            return "jdbc:h2:file:"
                    + Path.of("target", "prove", "h2-" + UUID.randomUUID()).toAbsolutePath();
        }

        @Override
        public String user() {
            return "sa";
        }

        @Override
        public Programme programme(String name) {
            return Programme.onH2(name);
        }

        @Override
        public void close() {}
    }

    record Postgres(EmbeddedPostgres server) implements Databases {

        @Override
        public String kind() {
            return "PostgreSQL";
        }

        @Override
        public String fresh() {
            var name = "p" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server.getJdbcUrl("postgres", name);
        }

        @Override
        public String user() {
            return "postgres";
        }

        @Override
        public Programme programme(String name) {
            return Programme.onPostgres(server, name);
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
