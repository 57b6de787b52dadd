package eu.uptake.eligibility;

import eu.uptake.eligibility.RelatedEnterprise.Direction;
import eu.uptake.eligibility.RuleTables.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the tables what a holding makes of two enterprises. */
final class Bonds {

    private static final String YES = "yes";

    private final Asked tables;

    Bonds(Asked tables) {
        this.tables = tables;
    }

    /** @param rows ties of the same direction whose shares count jointly */
    Bond of(List<RelatedEnterprise> rows) {
        var capital = sum(rows, row -> row.tie().capital());
        var votes = sum(rows, row -> row.tie().votes());
        var exception = rows.stream().allMatch(this::isException);
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("throughPersons", rows.get(0).tie().direction() == Direction.PERSONS);
        given.put("sameMarket", rows.stream().anyMatch(row -> row.tie().sameMarket()));
        given.put("control", rows.stream().anyMatch(row -> row.tie().control()));
        given.put("votes", votes);
        given.put("share", capital.max(votes));
        given.put("exceptionHolder", exception);
        var hit = tables.ask(Table.ENTERPRISE_RELATION, given).first();
        return new Bond(rows, capital, votes, Relation.valueOf(hit.output("relation")), exception, hit.words());
    }

    boolean isException(RelatedEnterprise row) {
        return row.holds()
                && row.holder().kind() != HolderKind.ENTERPRISE
                && exception(row).output("exception").equals(YES);
    }

    RuleTables.Hit exception(RelatedEnterprise row) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("kind", row.holder().kind().name());
        given.put("invested", row.holder().invested());
        given.put("budget", row.holder().budget());
        given.put("inhabitants", row.holder().inhabitants());
        return tables.ask(Table.HOLDER_EXCEPTION, given).first();
    }

    private static BigDecimal sum(List<RelatedEnterprise> rows, Function<RelatedEnterprise, BigDecimal> share) {
        return rows.stream().map(share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
