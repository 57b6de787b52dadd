package eu.uptake.monitor;

import eu.uptake.platform.Actor;
import eu.uptake.registry.NutsVersion;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.ReferenceLists;
import eu.uptake.registry.Region;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of cases, filtered and sorted as its address says. */
@Controller
class CasesPage {

    private final CaseList cases;
    private final JourneyStages stages;
    private final Organisations organisations;
    private final People people;
    private final ReferenceLists lists;
    private final Remembered<List<String>> regions;

    CasesPage(
            CaseList cases,
            JourneyStages stages,
            Organisations organisations,
            People people,
            ReferenceLists lists,
            Clock clock,
            @Qualifier("applicationTaskExecutor") Executor beside) {
        this.cases = cases;
        this.stages = stages;
        this.organisations = organisations;
        this.people = people;
        this.lists = lists;
        this.regions = new Remembered<>(cases::regions, regions -> cases.isLong() ? Long.MAX_VALUE : 0, clock, beside);
    }

    @GetMapping("/monitor/cases")
    String list(CaseFilter filter, @AuthenticationPrincipal(expression = "actor") Actor actor, Model model) {
        var page = cases.page(actor, filter);
        var count = cases.count(actor, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", page.rows());
        model.addAttribute("next", page.next());
        model.addAttribute("count", Math.min(count, CaseList.MOST_COUNTED));
        model.addAttribute("capped", count > CaseList.MOST_COUNTED);
        model.addAttribute("stages", stages);
        model.addAttribute("regions", regions());
        model.addAttribute("clusters", organisations.clusters());
        model.addAttribute("centres", organisations.centres());
        model.addAttribute("advisors", people.contacts(Role.ADVISOR));
        model.addAttribute("balls", Ball.values());
        model.addAttribute("sorts", CaseSort.values());
        model.addAttribute("statuses", CaseFilter.STATUSES);
        model.addAttribute("ages", CaseFilter.AGES);
        return "monitor/cases";
    }

    /** Codes that cases carry with the names they have now, or had before. */
    private Map<String, String> regions() {
        Map<String, String> names = new TreeMap<>();
        for (var code : regions.read().value()) {
            names.put(code, name(code));
        }
        return names;
    }

    private String name(String code) {
        return List.of(NutsVersion.values()).stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(version -> lists.region(version, code).stream())
                .findFirst()
                .map(Region::latinName)
                .orElse(code);
    }
}
