package eu.uptake.privacy;

import java.util.List;
import org.springframework.stereotype.Component;

/** The record of processing: everything that data of people is used for. */
@Component
class Purposes {

    private final List<Purpose> all = DataFile.rows(
            "purposes.csv",
            row -> new Purpose(
                    row.get("code"),
                    List.of(row.get("basis").split(" ")),
                    row.get("retention"),
                    row.get("transfer"),
                    DataFile.labels(row, "label"),
                    DataFile.labels(row, "people"),
                    DataFile.labels(row, "data"),
                    DataFile.labels(row, "recipients"),
                    DataFile.labels(row, "balance")));

    List<Purpose> all() {
        return all;
    }
}
