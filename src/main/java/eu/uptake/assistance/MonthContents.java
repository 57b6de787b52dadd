package eu.uptake.assistance;

import eu.uptake.platform.Actor;
import eu.uptake.registry.Organisation;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.Role;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what a person signs into writing, and reads it again. */
@Component
class MonthContents {

    private final WorkingTimes times;
    private final Contracts contracts;
    private final Absences absences;
    private final Organisations organisations;
    private final Action action;
    private final JsonMapper json;

    MonthContents(
            WorkingTimes times,
            Contracts contracts,
            Absences absences,
            Organisations organisations,
            Action action,
            JsonMapper json) {
        this.times = times;
        this.contracts = contracts;
        this.absences = absences;
        this.organisations = organisations;
        this.action = action;
        this.json = json;
    }

    String write(Actor actor, MonthOfHours worked, int version) {
        var rule = times.on(worked.month().atEndOfMonth());
        return json.writeValueAsString(new SignedMonth(
                action.title(),
                action.number(),
                home(actor).name(),
                actor.name(),
                worked.month().toString(),
                version,
                rule.model(),
                worked.total(),
                contracts.of(actor.person()).counted(worked.byDay(), rule),
                worked.lines().stream().map(SignedMonth.Line::of).toList(),
                absences.of(actor.person(), worked.month()).stream()
                        .map(SignedMonth.Away::of)
                        .toList()));
    }

    SignedMonth read(Timesheet sheet) {
        return json.readValue(sheet.content(), SignedMonth.class);
    }

    /** The beneficiary that declares a person's hours: the centre they work for. */
    Organisation home(Actor actor) {
        var centres = actor.organisationsAs(Role.CENTRE.toArray(String[]::new));
        var all = centres.isEmpty() ? actor.organisationsAs(Role.STAFF.toArray(String[]::new)) : centres;
        return organisations.get(all.stream().min(Long::compare).orElseThrow());
    }
}
