package eu.uptake.operation;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says to whoever runs the installation what is well, what is not and what to do. */
@Controller
class HealthPage {

    private final Conditions conditions;
    private final Lookout lookout;
    private final Schema schema;
    private final @Nullable String version;

    HealthPage(Conditions conditions, Lookout lookout, Schema schema) {
        this.conditions = conditions;
        this.lookout = lookout;
        this.schema = schema;
        this.version = HealthPage.class.getPackage().getImplementationVersion(); // none outside the jar
    }

    @GetMapping("/admin/health")
    String show(Model model) {
        var all = conditions.all();
        model.addAttribute("conditions", all);
        model.addAttribute(
                "worst",
                all.stream()
                        .max(Comparator.comparing(Condition::state))
                        .orElseThrow()
                        .stateName());
        model.addAttribute("figures", lookout.figures().orElse(null));
        model.addAttribute("schema", schema);
        model.addAttribute("version", version);
        return "operation/health";
    }
}
