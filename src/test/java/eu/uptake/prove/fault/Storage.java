package eu.uptake.prove.fault;

import eu.uptake.casefile.WordsOfOldCases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database of an installation: how a node is told of it, and how a proof looks into it. */
record Storage(String name, String url, String user, String password, List<String> arguments) {

    /** Files beside the node; nobody else can look into them while it runs. */
    static Storage h2(Path home) {
        return new Storage(
                "H2",
                "jdbc:h2:file:" + home.resolve("db").resolve("uptake").toAbsolutePath()
                        + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE",
                "sa",
                "",
                List.of());
    }

    static Storage postgres(EmbeddedPostgres server) {
        return postgres(server.getPort());
    }

    /** @param database one of the server's that is there already */
    static Storage postgres(EmbeddedPostgres server, String database) {
        return postgres(server.getPort(), database);
    }

    /** @param port of the server, or of what stands between it and the node */
    static Storage postgres(int port) {
        return postgres(port, "postgres");
    }

    private static Storage postgres(int port, String database) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        return new Storage(
                "PostgreSQL",
                url,
                "postgres",
                "postgres",
                List.of(
                        "--spring.profiles.active=postgres",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres"));
    }

    boolean isH2() {
        return name.equals("H2");
    }

    void migrate() {
        Flyway.configure()
                .dataSource(url, user, password)
                .javaMigrations(new WordsOfOldCases())
                .load()
                .migrate();
    }

    /** All answers are of one moment, though a node that lives goes on meanwhile. */
    <T> T still(Function<JdbcClient, T> question) {
        var connection = new SingleConnectionDataSource(url, user, password, true);
        connection.setAutoCommit(false);
        try {
            connection.getConnection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return question.apply(JdbcClient.create(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            connection.destroy();
        }
    }

    <T> T look(Function<JdbcClient, T> question) {
        var connection = new SingleConnectionDataSource(url, user, password, true);
        try {
            return question.apply(JdbcClient.create(connection));
        } finally {
            connection.destroy();
        }
    }
}
