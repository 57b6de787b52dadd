package eu.uptake.process;

import eu.uptake.assistance.NewService;
import eu.uptake.assistance.ServiceRefused;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes a plan's services in as proposals and tells the model how many hours they need and whether aid is to be declared. */
@Component
class DraftPlanHandler implements TaskHandler {

    private static final String ROWS = "plannedServices";

    private final Services services;
    private final HoursCeiling ceiling;
    private final PlanProposal plan;
    private final PlanTerms terms;
    private final ServiceAid aid;
    private final ServiceDeclaration declaration;

    DraftPlanHandler(
            Services services,
            HoursCeiling ceiling,
            PlanProposal plan,
            PlanTerms terms,
            ServiceAid aid,
            ServiceDeclaration declaration) {
        this.plan = plan;
        this.terms = terms;
        this.aid = aid;
        this.declaration = declaration;
        this.services = services;
        this.ceiling = ceiling;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        return terms.of(file, locale);
    }

    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        Map<String, Object> proposed = new HashMap<>(ceiling.fact(item));
        proposed.put(ROWS, plan.of(file, locale));
        return proposed;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var rows = turn.rows(ROWS);
        var wanted = IntStream.range(0, rows.size())
                .mapToObj(row -> new ServiceAnswers(rows.get(row)::get).service(field(row, "endsOn")))
                .toList();
        try {
            services.propose(turn.file(), wanted).forEach(aid::ended);
        } catch (ServiceRefused refused) {
            throw ServiceAnswers.said(field(refused.line(), refused.why().field()), refused);
        }
        var all = services.of(turn.file());
        aid.check(
                turn.file(),
                all,
                field(firstAid(wanted), "aidBasis"),
                turn.actor().language());
        return Map.of(
                "plannedHours",
                services.plannedHours(turn.file()).doubleValue(),
                "declarationNeeded",
                declaration.isNeeded(turn.file(), all));
    }

    private static int firstAid(List<NewService> wanted) {
        return IntStream.range(0, wanted.size())
                .filter(row -> wanted.get(row).terms().isAid())
                .findFirst()
                .orElse(0);
    }

    private static String field(int row, String name) {
        return ROWS + "." + row + "." + name;
    }
}
