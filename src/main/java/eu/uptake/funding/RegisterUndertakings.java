package eu.uptake.funding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whom a number in an extract stands for. A VAT number names its country itself; a number of a national register is one
 * of the Member State that the line is about, and says nothing anywhere else.
 */
@Repository
class RegisterUndertakings {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    RegisterUndertakings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who was found.
     *
     * @param id in the ledger, if it has met this one
     * @param company where it takes part itself
     */
    record Found(
            String name,
            String country,
            @Nullable Long id,
            @Nullable Long company) {}

    /** All that bear one of these numbers, folded. */
    Numbers known(Collection<String> keys) {
        Map<String, List<Found>> national = new HashMap<>();
        Map<String, Found> vat = new HashMap<>();
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            companies(some, national, vat);
            told(some, national);
        }
        return new Numbers(national, vat);
    }

    private void companies(List<String> keys, Map<String, List<Found>> national, Map<String, Found> vat) {
        jdbc.sql("SELECT o.name, o.country, u.id, o.id AS company_id, c.national_id_search, c.vat FROM company c"
                        + " JOIN organisation o ON o.id = c.organisation_id LEFT JOIN undertaking u ON u.company_id = o.id"
                        + " WHERE c.national_id_search IN (:keys) OR c.vat IN (:keys) ORDER BY o.id")
                .param("keys", keys)
                .query(row -> {
                    var id = row.getLong("id");
                    var found = new Found(
                            row.getString("name"),
                            row.getString("country"),
                            row.wasNull() ? null : id,
                            row.getLong("company_id"));
                    add(national, row.getString("national_id_search"), found);
                    if (row.getString("vat") != null) {
                        vat.putIfAbsent(row.getString("vat"), found);
                    }
                });
    }

    /** Enterprises that companies named as linked with them. */
    private void told(List<String> keys, Map<String, List<Found>> national) {
        jdbc.sql("SELECT id, name, country, register_key FROM undertaking WHERE company_id IS NULL"
                        + " AND register_key IN (:keys) ORDER BY id")
                .param("keys", keys)
                .query(row -> {
                    add(
                            national,
                            row.getString("register_key"),
                            new Found(row.getString("name"), row.getString("country"), row.getLong("id"), null));
                });
    }

    private static void add(Map<String, List<Found>> national, @Nullable String key, Found found) {
        if (key != null) {
            national.computeIfAbsent(key, none -> new ArrayList<>()).add(found);
        }
    }

    record Numbers(Map<String, List<Found>> national, Map<String, Found> vat) {

        Optional<Found> find(String key, String memberState) {
            return national.getOrDefault(key, List.of()).stream()
                    .filter(found -> found.country().equals(memberState))
                    .findFirst()
                    .or(() -> Optional.ofNullable(vat.get(key)));
        }
    }
}
