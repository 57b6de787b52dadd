package eu.uptake.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether an impact assessment is necessary (Regulation (EU) 2016/679, Article 35), as it was looked into. */
record Screening(LocalDate on, Map<String, String> source, Map<String, String> conclusion, List<Criterion> criteria) {

    /** @param met NO, PARTLY or YES */
    record Criterion(String code, String met, Map<String, String> name, Map<String, String> finding) {

        public String nameIn(Locale reader) {
            return Notice.in(name, reader);
        }

        public String findingIn(Locale reader) {
            return Notice.in(finding, reader);
        }
    }

    static Screening read() {
        return DataFile.json("screening.json", Screening.class);
    }

    public String sourceIn(Locale reader) {
        return Notice.in(source, reader);
    }

    public String conclusionIn(Locale reader) {
        return Notice.in(conclusion, reader);
    }
}
