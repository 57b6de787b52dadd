package eu.uptake.monitor;

import eu.uptake.casefile.Case;
import eu.uptake.process.Models;
import eu.uptake.process.StageModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stages a case has been in. */
@Repository
class StageVisits {

    private final JdbcClient jdbc;
    private final Models models;

    StageVisits(JdbcClient jdbc, Models models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /** Those to which the case can return: visited, and earlier in its journey than where it is. */
    List<StageModel> behind(Case file) {
        var visited = jdbc.sql("SELECT DISTINCT stage FROM stage_visit WHERE case_id = :id")
                .param("id", file.id())
                .query(String.class)
                .set();
        return models.journey(file.journeyVersion()).stages().stream()
                .takeWhile(stage -> !stage.code().equals(file.stage()))
                .filter(stage -> visited.contains(stage.code()))
                .toList();
    }
}
