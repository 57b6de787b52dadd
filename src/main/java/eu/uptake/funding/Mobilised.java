package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Funding in figures (K14): applications, success, and the money mobilised, public and private apart. */
@Repository
public class Mobilised {

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final FundingParameters parameters;

    Mobilised(JdbcClient jdbc, Instruments instruments, FundingParameters parameters) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.parameters = parameters;
    }

    /**
     * @param applications that were sent
     * @param decided of them, one way or the other
     * @param granted of those
     * @param publicMoney EUR of public instruments
     * @param privateMoney EUR of private instruments and of what companies bring beside the funding
     */
    public record Figures(int applications, int decided, int granted, BigDecimal publicMoney, BigDecimal privateMoney) {

        /** Per cent of what was decided; none where nothing was. */
        public @Nullable Integer successRate() {
            return decided == 0 ? null : Math.round(100f * granted / decided);
        }
    }

    private record Row(ApplicationState state, boolean isPublic, boolean sent, BigDecimal money, BigDecimal leverage) {}

    /** As of that day's parameter, which says from which state on money counts. */
    public Figures figures(LocalDate on) {
        var from = parameters.mobilisedFrom(on);
        var rows = rows();
        var counted = rows.stream().filter(row -> row.state().isMobilised(from)).toList();
        List<BigDecimal> publicMoney = new ArrayList<>();
        List<BigDecimal> privateMoney = new ArrayList<>();
        for (var row : counted) {
            (row.isPublic() ? publicMoney : privateMoney).add(row.money());
            privateMoney.add(row.leverage());
        }
        var granted = count(rows, ApplicationState.APPROVED);
        var rejected = (int) rows.stream()
                .filter(row -> row.state() == ApplicationState.REJECTED)
                .count();
        return new Figures(
                (int) rows.stream().filter(Row::sent).count(),
                granted + rejected,
                granted,
                sum(publicMoney),
                sum(privateMoney));
    }

    private static int count(List<Row> rows, ApplicationState from) {
        return (int) rows.stream().filter(row -> row.state().isMobilised(from)).count();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Row> rows() {
        var publicKinds = instruments.kinds().stream()
                .filter(InstrumentKind::isPublic)
                .map(InstrumentKind::code)
                .toList();
        return jdbc.sql(
                        "SELECT a.state, a.submitted_on, i.kind, a.private_leverage,"
                                + " COALESCE(a.contracted, a.approved, 0) AS money FROM funding_application a"
                                + " LEFT JOIN instrument i ON i.code = a.instrument AND i.version = COALESCE(a.instrument_version, 1)")
                .query((row, n) -> {
                    var leverage = row.getBigDecimal("private_leverage");
                    return new Row(
                            ApplicationState.valueOf(row.getString("state")),
                            publicKinds.contains(String.valueOf(row.getString("kind"))),
                            row.getDate("submitted_on") != null,
                            row.getBigDecimal("money"),
                            leverage == null ? BigDecimal.ZERO : leverage);
                })
                .list();
    }
}
