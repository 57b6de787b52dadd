package eu.uptake.prove;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.Uptake;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Whole pages of the work list over HTTP, asked for by many people at once, as the programme grows. */
class PagesProof {

    private static final int USERS = 32;

    /** Rounds of pages before those that count: a page's code is compiled for itself until about the sixth. */
    private static final int WARMING = 6;

    private static final int EACH = Integer.getInteger("prove.pages", 40);
    private static final int SMALL = 1_000;
    private static final int LARGE = Integer.getInteger("prove.cases", 100_000);
    private static final String PASSWORD = "prove";
    private static final List<String> PAGES = List.of(
            "/work?view=all",
            "/work?view=group",
            "/work?view=mine",
            "/work?view=all&region=ITH5",
            "/work?view=all&sort=company",
            "/work?view=all&due=overdue");

    private final Findings findings = new Findings("pages over HTTP");

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void comeAsFastWhileTheProgrammeGrows(String kind) throws Exception {
        try (var databases = Databases.of(kind)) {
            measure(databases.programme("pages"));
        }
    }

    private void measure(Programme programme) throws Exception {
        var small = p95(programme.grownTo(SMALL, 0));
        var large = p95(programme.grownTo(LARGE, 0));
        findings.add(
                "pages.p95", "%s, %,d open cases, %d users at once".formatted(programme.database, LARGE, USERS), large);
        findings.note(
                "pages.p95", "%s, %,d open cases".formatted(programme.database, SMALL), "%.0f ms".formatted(small));
        findings.add("pages.growth", "%s, %,d → %,d".formatted(programme.database, SMALL, LARGE), large / small);
        assertThat(findings.missed()).isEmpty();
    }

    /** Milliseconds within which 95 of 100 pages come. */
    private static double p95(Programme programme) throws Exception {
        var jdbc = new JdbcTemplate(programme.source);
        var people = jdbc.queryForList(
                "SELECT p.email FROM person p WHERE p.id IN (SELECT person_id FROM membership WHERE role = 'advisor')"
                        + " ORDER BY p.id FETCH FIRST " + USERS + " ROWS ONLY",
                String.class);
        people.forEach(email ->
                jdbc.update("UPDATE person SET password_hash = '{noop}" + PASSWORD + "' WHERE email = ?", email));
        try (var product = new SpringApplicationBuilder(Uptake.class)
                .profiles("test")
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("dataSource", new DelegatingDataSource(programme.source)))
                .run("--server.port=0", "--uptake.home=target/prove/pages")) {
            var port = ((WebServerApplicationContext) product).getWebServer().getPort();
            var visitors = people.stream()
                    .map(email -> new PageVisitor(port).signedIn(email, PASSWORD))
                    .toList();
            for (int n = 0; n < WARMING; n++) {
                AtOnce.took(visitors, PAGES, EACH);
            }
            var times = AtOnce.took(visitors, PAGES, EACH);
            return times[times.length * 95 / 100];
        }
    }
}
