package eu.uptake.demo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One of the forty companies.
 *
 * @param facts what its forms say, numbers as numbers
 */
record DemoCompany(String key, String country, Map<String, Object> facts) {

    private static final Set<String> NUMBERS = Set.of("founded", "staff", "turnover", "cost", "before", "after");

    static Map<String, DemoCompany> all() {
        return DemoFiles.table("companies.csv").stream()
                .map(DemoCompany::of)
                .collect(Collectors.toMap(DemoCompany::key, Function.identity()));
    }

    String email() {
        return facts.get("email").toString();
    }

    String name() {
        return facts.get("name").toString();
    }

    private static DemoCompany of(Map<String, String> row) {
        Map<String, Object> facts = new HashMap<>();
        row.forEach((key, value) -> facts.put(key, NUMBERS.contains(key) ? number(value) : value));
        var cost = Long.parseLong(row.get("cost"));
        facts.put("halfCost", cost / 2);
        facts.put("thirdCost", cost / 3);
        facts.put("doubleCost", cost * 2);
        figures(facts, Long.parseLong(row.get("staff")), Long.parseLong(row.get("turnover")));
        facts.put("vat", vat(row.get("country"), row.get("nationalId")));
        facts.put("email", email(row.get("contact"), row.get("key")));
        return new DemoCompany(row.get("key"), row.get("country"), facts);
    }

    /** Of the last closed year, of the one before and of the one before that, each a little smaller. */
    private static void figures(Map<String, Object> facts, long staff, long turnover) {
        facts.put("balance", turnover * 7 / 10);
        facts.put("staffPrevious", staff - staff / 25);
        facts.put("turnoverPrevious", turnover - turnover / 30);
        facts.put("balancePrevious", turnover * 7 / 10 - turnover / 40);
        facts.put("staffEarlier", staff - staff / 14);
        facts.put("turnoverEarlier", turnover - turnover / 15);
        facts.put("balanceEarlier", turnover * 7 / 10 - turnover / 20);
    }

    private static Number number(String text) {
        return text.contains(".") ? (Number) Double.valueOf(text) : (Number) Long.valueOf(text);
    }

    private static String vat(String country, String nationalId) {
        return country + (country.equals("FR") ? "18" : "") + nationalId;
    }

    private static String email(String name, String key) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return String.join(".", List.of(plain.toLowerCase(Locale.ROOT).split("[^a-z]+"))) + "@" + key + ".example";
    }
}
