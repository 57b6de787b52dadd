package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.registry.Names;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CaseWordsTest {

    private JdbcClient jdbc;
    private CaseWords words;

    @BeforeEach
    void oneCase() {
        var database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        jdbc.sql("INSERT INTO organisation (id, kind, name, name_search, country, nuts_version, created_at)"
                        + " VALUES (1, 'COMPANY', 'x', 'x', 'AT', '2024', CURRENT_TIMESTAMP)")
                .update();
        jdbc.sql("INSERT INTO case_file (id, number, company_id, company_name, company_search, country, status,"
                        + " stage_since, journey_version, opened_at, known, last_seq, last_hash) VALUES (7,"
                        + " 'TA-2026-00042', 1, 'x', :search, 'AT', 'ACTIVE', CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP,"
                        + " '{}', 0, '')")
                .param("search", Names.fold("Café Élan Süd – Ψηφιακή"))
                .update();
        words = new CaseWords(jdbc);
        words.keep(7, Names.fold("Café Élan Süd – Ψηφιακή"), "TA-2026-00042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cafe",
                "CAFÉ e",
                "élan",
                "elan sud",
                "sü",
                "ψηφ",
                "TA-2026-00042",
                "2026-0004",
                "00042",
                "42",
                "4",
                "…"
            })
    void findsACaseByTheBeginningOfAnyOfItsWords(String text) {
        assertThat(found(words.sought(text, "c", "id"))).isEqualTo(1);
        assertThat(found(Sought.of(text, "c", "id", CaseWords.MANY + 1))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"afe", "cafe sud", "elan x", "43", "x%' OR '1'='1", "%", "caf_"})
    void findsNothingByWhatIsNotThere(String text) {
        var nothing = text.equals("%") ? 1 : text.equals("caf_") ? 1 : 0; // signs are no letters: nothing, and "caf"
        assertThat(found(words.sought(text, "c", "id"))).isEqualTo(nothing);
        assertThat(found(Sought.of(text, "c", "id", CaseWords.MANY + 1))).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({"officine rossi, TA-2026-00007, 6", "a, TA-2026-100000, 4"})
    void keepsAFewWordsForACase(String company, String number, int many) {
        assertThat(CaseWords.of(company, number)).hasSize(many).doesNotHaveDuplicates();
    }

    private int found(Sought sought) {
        return jdbc.sql("SELECT COUNT(*) FROM case_file c WHERE " + sought.sql())
                .params(sought.parameters())
                .query(Integer.class)
                .single();
    }
}
