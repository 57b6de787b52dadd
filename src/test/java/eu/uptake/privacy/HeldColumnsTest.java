package eu.uptake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.platform.PersonalData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Every column that names people is in the copy that a person gets, or its room says why not: read from the schema, so
 * that no new table is forgotten. The engine's own tables know people by their numbers alone, as whom a task is given to.
 */
@SpringBootTest
@ActiveProfiles("test")
class HeldColumnsTest {

    private static final Pattern NAMES_PEOPLE = Pattern.compile(
            "person|people|(^|_)by$|email|principal|owner_key|advisor|assignee|judge_|signer|contact_name|phone");

    @Autowired
    private List<PersonalData> rooms;

    @Autowired
    private HeldData held;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    @Test
    void everyColumnThatNamesPeopleIsInTheCopyOrLeftOutWithAReason() throws SQLException {
        var declared = new TreeSet<String>();
        held.portions().forEach(portion -> declared.addAll(portion.covers()));
        rooms.forEach(room -> declared.addAll(room.leftOut().keySet()));

        var naming = naming();
        assertThat(naming).hasSizeGreaterThan(40).contains("consent.recorded_by", "draft.owner_key", "person.email");
        assertThat(declared).containsAll(naming);
        assertThat(declared).allSatisfy(column -> assertThat(all()).contains(column));
    }

    @Test
    void whatIsLeftOutHasAReasonAndIsNotInTheCopy() {
        Map<String, String> reasons = new TreeMap<>();
        rooms.forEach(room -> reasons.putAll(room.leftOut()));

        assertThat(reasons).isNotEmpty().allSatisfy((column, reason) -> {
            assertThat(reason).isNotBlank();
            assertThat(held.portions()).noneMatch(portion -> portion.covers().contains(column));
        });
    }

    @Test
    void everyChapterAndEveryKeyHasItsWordsInBothLanguages() {
        assertThat(held.portions()).extracting(portion -> portion.name()).doesNotHaveDuplicates();
        for (var portion : held.portions()) {
            said("held." + portion.name());
            keys(portion.sql()).stream()
                    .filter(key -> !portion.name().equals("forms") || !key.equals("answers"))
                    .forEach(key -> said("held.key." + key));
        }
        said("held.key.own");
    }

    private void said(String key) {
        for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(messages.getMessage(key, null, "", locale)).as(key).isNotEmpty();
        }
    }

    private List<String> keys(String sql) {
        return jdbc.sql(sql)
                .param("person", -1)
                .param("email", "")
                .param("name", "no such name")
                .param("owner", "")
                .query(rows -> {
                    var columns = rows.getMetaData();
                    return Stream.iterate(1, n -> n + 1)
                            .limit(columns.getColumnCount())
                            .map(n -> {
                                try {
                                    return HeldData.key(columns.getColumnLabel(n));
                                } catch (SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            .toList();
                });
    }

    /** Foreign keys to people, and columns called like something that names them. */
    private Set<String> naming() throws SQLException {
        var naming = new TreeSet<String>();
        all().stream()
                .filter(column -> NAMES_PEOPLE
                        .matcher(column.substring(column.indexOf('.') + 1))
                        .find())
                .forEach(naming::add);
        try (var connection = database.getConnection();
                var keys = connection.getMetaData().getExportedKeys(null, connection.getSchema(), "PERSON")) {
            while (keys.next()) {
                naming.add(low(keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME")));
            }
        }
        return naming;
    }

    private Set<String> all() {
        var all = new TreeSet<String>();
        try (var connection = database.getConnection();
                var columns = connection.getMetaData().getColumns(null, connection.getSchema(), null, null)) {
            while (columns.next()) {
                var table = low(columns.getString("TABLE_NAME"));
                if (!table.startsWith("act_") && !table.startsWith("flyway_")) {
                    all.add(table + "." + low(columns.getString("COLUMN_NAME")));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
