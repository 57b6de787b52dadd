package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The de minimis aid granted to a company through this programme. Regulation (EU) 2023/2831, Article 3(2): the ceiling
 * holds per Member State over any three years, counted back from the day of granting.
 */
@Repository
public class DeMinimis {

    private static final int YEARS = 3;

    private final JdbcClient jdbc;

    DeMinimis(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** EUR granted after the same day three years before. */
    public BigDecimal used(long company, String memberState, LocalDate on) {
        return jdbc.sql("SELECT COALESCE(SUM(amount), 0) FROM aid_entry"
                        + " WHERE company_id = :company AND member_state = :state AND granted_on > :since")
                .param("company", company)
                .param("state", memberState)
                .param("since", on.minusYears(YEARS))
                .query(BigDecimal.class)
                .single();
    }

    /** @param amount EUR, gross grant equivalent */
    public void granted(String application, long company, String memberState, BigDecimal amount, LocalDate on) {
        jdbc.sql("INSERT INTO aid_entry (application_id, company_id, member_state, amount, granted_on)"
                        + " VALUES (:application, :company, :state, :amount, :on)")
                .param("application", application)
                .param("company", company)
                .param("state", memberState)
                .param("amount", amount)
                .param("on", on)
                .update();
    }
}
