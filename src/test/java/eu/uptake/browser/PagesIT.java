package eu.uptake.browser;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of page by day and by night, at a desk. */
class PagesIT extends BrowserTest {

    private static final String NAME = "Forges Garnier";

    @Test
    void areReadableByEverybodyInTheLightAndInTheDark() {
        var number = behind().awaitsValidation(NAME, "zoe@garnier.example");
        behind().registers("Chaudronnerie Faure", "jean@faure.example");

        var anybody = visitor();
        anybody.expects(404);
        looks(anybody, List.of("/sign-in", "/register", "/register/done"));
        anybody.goes("/sign-in?failed");

        var advisor = signedIn(consortium.advisor());
        advisor.expects(404);
        looks(advisor, List.of("/work?view=all", "/work/cases", "/work/cases/" + number, "/work/register"));
        looks(advisor, List.of("/work/cases/TA-1999-00001", "/work/nothing-here"));
        advisor.goes("/work?view=all");
        advisor.takesAPicture("work-list-1400");
        advisor.goes("/work/cases/" + number);
        advisor.takesAPicture("case-1400");
        advisor.opensFromTheList("Validate assessment", NAME, "");
        advisor.looksInTheDarkToo();
        advisor.takesAPicture("task-1400");

        portal();
        office(number);
    }

    private void portal() {
        var sme = new Company("Chaudronnerie Faure", "jean@faure.example", visitor());
        sme.opensItsLink(mails);
        var visitor = sme.at();
        visitor.takesAPicture("portal-1400");
        looks(visitor, List.of("/portal", "/portal/documents", "/portal/data", "/portal/withdraw"));
        sme.begins("Declare company size", "");
        visitor.looksInTheDarkToo();
    }

    private void office(String number) {
        var coordinator = signedIn(consortium.coordinator());
        looks(coordinator, List.of("/monitor", "/monitor/cases", "/monitor/cases/" + number, "/monitor/processes"));
        looks(coordinator, List.of("/privacy", "/account/data", "/monitor/privacy", "/monitor/consents"));
        coordinator.goes("/monitor");
        coordinator.takesAPicture("monitor-1400");
        coordinator.goes("/monitor/processes/needs-assessment");
        coordinator.page.locator("[data-canvas] svg .djs-element").first().waitFor();
        coordinator.looksInTheDarkToo();
        coordinator.takesAPicture("diagram-1400");
        coordinator.goes("/monitor/processes/sme-journey");
        coordinator.page.locator("[data-canvas] svg .djs-element").first().waitFor();
        coordinator.takesAPicture("journey-1400");
        looks(coordinator, List.of("/monitor/jobs", "/ledger", "/admin/people", "/admin/organisations"));
        coordinator.goes("/admin/health");
        coordinator.looks();
        coordinator.looksInTheDarkToo();
        coordinator.takesAPicture("health-1400");
        coordinator.page.navigate(coordinator.page.url());
        coordinator.goes("/ledger");
        coordinator.page.locator("main a[href*='/ledger/']").first().click();
        coordinator.looks();
        coordinator.looksInTheDarkToo();
        for (var action : List.of("hold", "return", "end")) {
            looks(coordinator, List.of("/monitor/cases/" + number + "/" + action));
        }
    }

    private static void looks(Visitor visitor, List<String> pages) {
        for (var page : pages) {
            visitor.goes(page);
            visitor.looksInTheDarkToo();
        }
    }
}
