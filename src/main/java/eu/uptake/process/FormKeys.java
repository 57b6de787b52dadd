package eu.uptake.process;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.NoSuchCase;
import eu.uptake.casefile.WorkItems;
import eu.uptake.platform.Actor;
import eu.uptake.platform.OpenForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which form a key stands for, and whether this person may fill it in now. */
@Component
class FormKeys implements OpenForms {

    private final WorkItems workItems;
    private final Cases cases;
    private final Models models;

    FormKeys(WorkItems workItems, Cases cases, Models models) {
        this.workItems = workItems;
        this.cases = cases;
        this.models = models;
    }

    @Override
    public boolean has(@Nullable Actor actor, String formKey) {
        if (formKey.startsWith("start:")) {
            return formKey.equals("start:" + Registering.FORM);
        }
        if (actor == null) {
            return false;
        }
        return formKey.startsWith("ask:")
                ? asked(actor, formKey.split(":", 3))
                : workItems
                        .find(formKey)
                        .filter(item -> actor.hasIn(item.role(), item.organisationId()) || sees(actor, item.number()))
                        .isPresent();
    }

    private boolean asked(Actor actor, String[] parts) {
        return parts.length == 3
                && sees(actor, parts[1])
                && models.requests(cases.get(parts[1]).journeyVersion()).stream()
                        .anyMatch(request -> request.form().equals(parts[2]));
    }

    private boolean sees(Actor actor, String number) {
        try {
            cases.find(actor, number);
            return true;
        } catch (NoSuchCase e) {
            return false;
        }
    }
}
