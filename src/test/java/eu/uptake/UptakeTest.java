package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class UptakeTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void startsEmpty() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM case_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
