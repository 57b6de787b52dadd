package eu.uptake.casefile;

import eu.uptake.platform.MovableClock;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the timelines of any database of ours, without the product around it. */
public final class TimelineChains {

    private TimelineChains() {}

    /** The numbers of the cases whose chain is broken. */
    public static List<String> broken(DataSource source) {
        var jdbc = JdbcClient.create(source);
        var json = new JsonMapper();
        var rows = new CaseRows(jdbc, json);
        var timeline = new Timeline(
                jdbc,
                json,
                new MovableClock(Clock.systemUTC()),
                event -> {},
                new TimelineWriter(new NamedParameterJdbcTemplate(source), json));
        return jdbc.sql("SELECT * FROM case_file").query(rows::read).list().stream()
                .filter(file -> !timeline.verify(file).isWhole())
                .map(Case::number)
                .toList();
    }
}
