package eu.uptake.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.casefile.AddedFiles;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.EvidenceFiles;
import eu.uptake.casefile.NewEvidence;
import eu.uptake.casefile.Proof;
import eu.uptake.casefile.SampleFiles;
import eu.uptake.process.JourneyWalk;
import eu.uptake.prove.Findings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What is backed up comes back whole on either database, taken while people work. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class BackupTest {

    @TempDir
    private Path directory;

    @Autowired
    private Flyway flyway;

    @Autowired
    private DataSource source;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Cases cases;

    @Autowired
    private AddedFiles files;

    @Value("${uptake.home}")
    private Path home;

    private Installation running() {
        return new Installation(source, home);
    }

    private Installation emptyH2(String name) {
        return Installation.empty(
                "jdbc:h2:mem:" + name + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
                "sa",
                directory.resolve(name));
    }

    private void aCaseWithAFile() throws Exception {
        var number = walk.register();
        walk.until(number, "userTask_answerQuestionnaire");
        var sample = SampleFiles.pdf();
        files.add(
                cases.get(number),
                walk.house().coordinator(),
                new NewEvidence("A report", Proof.of("report"), null),
                "report.pdf",
                new ByteArrayInputStream(sample));
    }

    @Test
    void comesBackOnBothDatabasesAsItWas() throws Exception {
        aCaseWithAFile();
        var findings = new Findings("backup");
        try (var postgres = EmbeddedPostgres.start()) {
            var first = backedUpAndRestored(running(), emptyH2("h2"), findings, "H2");
            var second = Installation.empty(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", directory.resolve("postgres"));
            first.back(directory.resolve("between.zip"));
            second.restore(directory.resolve("between.zip"));
            assertThat(second.faults()).isEmpty();
            JdbcClient.create(second.source()).sql("CREATE DATABASE third").update();
            var third = Installation.empty(
                    postgres.getJdbcUrl("postgres", "third"), "postgres", directory.resolve("third"));
            backedUpAndRestored(second, third, findings, "PostgreSQL");
        }
        assertThat(findings.missed()).isEmpty();
    }

    @Test
    void theCommandLeavesASchemaThatTheProductStartsWith() throws Exception {
        var backup = directory.resolve("command.zip");
        running().back(backup);
        var url = "jdbc:h2:mem:restored-by-command;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";

        var exit = BackupCommand.run(new String[] {
            "--uptake.restore=" + backup,
            "--uptake.home=" + directory.resolve("by-command"),
            "--spring.datasource.url=" + url
        });

        assertThat(exit).isZero();
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url, "sa", "")
                .load()
                .validate();
    }

    private Installation backedUpAndRestored(Installation from, Installation to, Findings findings, String where)
            throws Exception {
        var backup = directory.resolve(where + ".zip");
        var written = from.back(backup);
        var restored = to.restore(backup);

        assertThat(restored).isEqualTo(written);
        assertThat(written.files()).isPositive();
        var before = from.rows();
        var after = to.rows();
        var differences = before.keySet().stream()
                .filter(table -> !before.get(table).equals(after.get(table)))
                .toList();
        findings.add(
                "backup.differences", where, differences.size() + to.faults().size());
        assertThat(differences).isEmpty();
        assertThat(to.faults()).isEmpty();
        return to;
    }

    @Test
    void holdsOneMomentThoughCasesMoveOnMeanwhile() throws Exception {
        aCaseWithAFile();
        var over = new AtomicBoolean();
        var people = Executors.newSingleThreadExecutor();
        try {
            var work = people.submit(() -> {
                while (!over.get()) {
                    aCaseWithAFile();
                }
                return true;
            });
            for (int i = 0; i < 2; i++) {
                running().back(directory.resolve(i + ".zip"));
            }
            over.set(true);
            assertThat(work.get()).isTrue();
        } finally {
            people.shutdown();
        }
        for (int i = 0; i < 2; i++) {
            var restored = emptyH2("moment" + i);
            restored.restore(directory.resolve(i + ".zip"));
            assertThat(restored.faults()).isEmpty();
        }
    }

    @Test
    void numbersNewRowsAfterTheRestoredOnes() throws Exception {
        aCaseWithAFile();
        running().back(directory.resolve("a.zip"));
        var restored = emptyH2("numbers");
        restored.restore(directory.resolve("a.zip"));

        var jdbc = JdbcClient.create(restored.source());
        var last =
                jdbc.sql("SELECT MAX(id) FROM organisation").query(Long.class).single();
        var next = jdbc.sql("SELECT identity_base FROM information_schema.columns"
                        + " WHERE LOWER(table_name) = 'organisation' AND LOWER(column_name) = 'id'")
                .query(Long.class)
                .single();
        assertThat(next).isEqualTo(last + 1);
    }

    @Test
    void keepsNobodySignedIn() throws Exception {
        aCaseWithAFile();
        JdbcClient.create(source)
                .sql("INSERT INTO spring_session VALUES (:id, :id, 0, 0, 1800, 0, NULL)")
                .param("id", UUID.randomUUID().toString())
                .update();
        running().back(directory.resolve("a.zip"));
        var restored = emptyH2("sessions");
        restored.restore(directory.resolve("a.zip"));

        assertThat(JdbcClient.create(restored.source())
                        .sql("SELECT COUNT(*) FROM spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAnInstallationThatIsNotEmptyAndLeavesItAlone() throws Exception {
        aCaseWithAFile();
        running().back(directory.resolve("a.zip"));
        var restored = emptyH2("twice");
        restored.restore(directory.resolve("a.zip"));

        assertThatThrownBy(() -> restored.restore(directory.resolve("a.zip"))).hasMessageContaining("not empty");
        assertThat(restored.faults()).isEmpty();
    }

    @Test
    void failsRatherThanKeepARowWithoutItsFile() throws Exception {
        aCaseWithAFile();
        var other = emptyH2("loss");
        running().back(directory.resolve("a.zip"));
        other.restore(directory.resolve("a.zip"));
        var id = JdbcClient.create(other.source())
                .sql("SELECT id FROM evidence FETCH FIRST 1 ROW ONLY")
                .query(String.class)
                .single();
        var place = EvidenceFiles.place(other.home(), id);

        Files.writeString(place, "something else");
        assertThatThrownBy(() -> other.back(directory.resolve("b.zip"))).hasMessageContaining("not as it was recorded");
        Files.delete(place);
        assertThatThrownBy(() -> other.back(directory.resolve("b.zip"))).hasMessageContaining("missing");
        assertThat(directory.resolve("b.zip")).doesNotExist();
    }

    @Test
    void isMadeByTheProcessThatHoldsTheDatabaseWhenAskedForInItsDirectory() throws Exception {
        aCaseWithAFile();
        var target = directory.resolve("asked.zip");
        var wanted = new WantedBackup(Files.createDirectories(directory.resolve("home")));
        var asking = Executors.newSingleThreadExecutor();
        try {
            var answer = asking.submit(() -> wanted.ask(target));
            Path served = null;
            while (served == null && !answer.isDone()) {
                served = wanted.serve(new Backup(source, home));
            }
            assertThat(answer.get().files()).isPositive();
        } finally {
            asking.shutdown();
        }
        assertThat(target).isNotEmptyFile();
    }
}
