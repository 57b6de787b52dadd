package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Money that projects of the Union pass on: each third party gets so much of one project, over all its calls, and no more
 * unless a call says so (Regulation (EU, Euratom) 2018/1046, Article 204, and its recast 2024/2509).
 */
@Repository
public class ThirdParties {

    private static final List<String> GRANTED = Arrays.stream(ApplicationState.values())
            .filter(ApplicationState::isGranted)
            .map(ApplicationState::name)
            .toList();

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final FundingParameters parameters;
    private final Clock clock;

    ThirdParties(JdbcClient jdbc, Instruments instruments, FundingParameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What the company got of the same project before. */
    public record Earlier(String title, BigDecimal amount) {}

    /**
     * @param granter the project
     * @param ceiling EUR that one third party may get of it
     * @param raised whether the call says more than the usual ceiling
     * @param asked EUR
     */
    public record Check(String granter, BigDecimal ceiling, boolean raised, List<Earlier> earlier, BigDecimal asked) {

        public BigDecimal used() {
            return earlier.stream().map(Earlier::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        public BigDecimal room() {
            return ceiling.subtract(used()).max(BigDecimal.ZERO);
        }

        /** EUR above it; zero or less where it fits. */
        public BigDecimal excess() {
            return used().add(asked).subtract(ceiling);
        }
    }

    /** Nothing where the money is none of that kind. */
    public Optional<Check> check(long company, Application application) {
        var code = application.instrument();
        if (code == null || !AidBasis.FSTP.name().equals(application.aidBasis())) {
            return Optional.empty();
        }
        var usual = new BigDecimal(
                parameters.value("cascade.ceiling", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        return instruments.find(code, application.instrumentVersion()).map(instrument -> {
            var most = instrument.amountTo();
            var raised = most != null && most.compareTo(usual) > 0;
            return new Check(
                    instrument.granter(),
                    raised ? most : usual,
                    raised,
                    earlier(company, instrument.granter(), application.id()),
                    application.requested() == null ? BigDecimal.ZERO : application.requested());
        });
    }

    private List<Earlier> earlier(long company, String granter, String application) {
        return jdbc.sql("SELECT a.title, COALESCE(a.contracted, a.approved, 0) AS amount FROM funding_application a"
                        + " JOIN case_file f ON f.id = a.case_id"
                        + " JOIN instrument i ON i.code = a.instrument AND i.version = COALESCE(a.instrument_version, 1)"
                        + " WHERE f.company_id = :company AND a.aid_basis = 'FSTP' AND a.id <> :own"
                        + " AND i.granter = :granter AND a.state IN (:granted) ORDER BY a.opened_at, a.id")
                .param("company", company)
                .param("own", application)
                .param("granter", granter)
                .param("granted", GRANTED)
                .query((row, n) -> new Earlier(row.getString("title"), row.getBigDecimal("amount")))
                .list();
    }
}
