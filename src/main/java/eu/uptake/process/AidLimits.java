package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.funding.AidCheck;
import eu.uptake.funding.AidChecks;
import eu.uptake.funding.AidRegulations;
import eu.uptake.funding.Application;
import eu.uptake.funding.Applications;
import eu.uptake.funding.SameCosts;
import eu.uptake.funding.ThirdParties;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What limits the aid of an application beside the ceiling of small aid: other aid for the same costs, one project. */
@Component
class AidLimits {

    private final Applications applications;
    private final AidChecks checks;
    private final AidRegulations regulations;
    private final ThirdParties thirdParties;

    AidLimits(Applications applications, AidChecks checks, AidRegulations regulations, ThirdParties thirdParties) {
        this.applications = applications;
        this.checks = checks;
        this.regulations = regulations;
        this.thirdParties = thirdParties;
    }

    /** The figures for the rule, with by how much each limit is passed. */
    Map<String, Object> with(Case file, Application application, Map<String, Object> figures) {
        Map<String, Object> all = new HashMap<>(figures);
        all.put(
                "sameCostsExcess",
                application
                        .sameCosts()
                        .map(SameCosts::excess)
                        .orElse(BigDecimal.ZERO)
                        .doubleValue());
        all.put(
                "cascadeExcess",
                thirdParties
                        .check(file.companyId(), application)
                        .map(ThirdParties.Check::excess)
                        .orElse(BigDecimal.ZERO)
                        .doubleValue());
        return all;
    }

    /** What the kept check left, if it was made for what is chosen now. */
    private Optional<BigDecimal> smallAid(Application application) {
        return Optional.ofNullable(application.aidBasis())
                .flatMap(regulations::ofBasis)
                .flatMap(rule -> checks.latest(application.id())
                        .filter(check -> check.regulation().equals(rule.code())))
                .map(AidCheck::headroom);
    }

    /** EUR that may still be asked for, by the closest of all limits. */
    BigDecimal room(Case file, String id) {
        var application = applications.get(id);
        return Stream.of(
                        smallAid(application),
                        application.sameCosts().map(SameCosts::room),
                        thirdParties.check(file.companyId(), application).map(ThirdParties.Check::room))
                .flatMap(limit -> limit.stream())
                .reduce(BigDecimal::min)
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
    }
}
