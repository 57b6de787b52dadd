package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseLoads;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.Option;
import eu.uptake.registry.CentreProposal;
import eu.uptake.registry.Collaborations;
import eu.uptake.registry.Load;
import eu.uptake.registry.Need;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.ReferenceLists;
import eu.uptake.registry.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Proposes the centre and advisor that fit best and says why; the coordinator's choice is what counts. */
@Component
class AssignCentreHandler implements TaskHandler {

    private final Organisations organisations;
    private final Collaborations collaborations;
    private final People people;
    private final Cases cases;
    private final CaseLoads loads;
    private final Timeline timeline;
    private final MessageSource messages;
    private final ReferenceLists lists;

    AssignCentreHandler(
            Organisations organisations,
            Collaborations collaborations,
            People people,
            Cases cases,
            CaseLoads loads,
            Timeline timeline,
            MessageSource messages,
            ReferenceLists lists) {
        this.organisations = organisations;
        this.collaborations = collaborations;
        this.people = people;
        this.cases = cases;
        this.loads = loads;
        this.timeline = timeline;
        this.messages = messages;
        this.lists = lists;
    }

    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        var unsecured = collaborations.unsecured();
        return proposals(file).stream()
                .filter(proposal -> !unsecured.contains(proposal.centre().id()))
                .findFirst()
                .map(best -> Map.<String, Object>of(
                        "centre", String.valueOf(best.centre().id()),
                        "advisor", String.valueOf(best.advisors().get(0).id())))
                .orElse(Map.of());
    }

    @Override
    public Map<String, List<Option>> options(Case file, WorkItem item, Locale locale) {
        var proposals = proposals(file);
        var unsecured = collaborations.unsecured();
        var centres = proposals.stream()
                .map(proposal -> new Option(
                        String.valueOf(proposal.centre().id()),
                        proposal.centre().name() + " – "
                                + (unsecured.contains(proposal.centre().id())
                                        ? messages.getMessage("registry.collaboration.none", null, locale)
                                        : why(proposal, locale))))
                .toList();
        var advisors = proposals.stream()
                .flatMap(proposal -> proposal.advisors().stream().map(advisor -> option(proposal, advisor)))
                .toList();
        return Map.of("centres", centres, "advisors", advisors);
    }

    @Override
    public Map<String, List<Option>> allowed(Case file, WorkItem item, Locale locale) {
        var advisors = people.contactsByOrganisation(Role.ADVISOR);
        return Map.of(
                "centres",
                advisors.keySet().stream().map(AssignCentreHandler::value).toList(),
                "advisors",
                advisors.entrySet().stream()
                        .flatMap(centre -> centre.getValue().stream()
                                .map(advisor -> new Option(
                                        String.valueOf(advisor.id()),
                                        String.valueOf(advisor.id()),
                                        String.valueOf(centre.getKey()))))
                        .toList());
    }

    private static Option value(long id) {
        return new Option(String.valueOf(id), String.valueOf(id));
    }

    private static Option option(CentreProposal proposal, Person advisor) {
        return new Option(
                String.valueOf(advisor.id()),
                advisor.name() + ", " + proposal.centre().name(),
                String.valueOf(proposal.centre().id()));
    }

    private String why(CentreProposal proposal, Locale locale) {
        var reasons = proposal.reasons().stream()
                .map(reason -> messages.getMessage(reason.key(), named(reason.args(), locale), locale));
        return Stream.concat(reasons, athome(proposal, locale)).collect(Collectors.joining(", "));
    }

    /** What the centre knows, where no technology has been settled on that it could be measured by. */
    private Stream<String> athome(CentreProposal proposal, Locale locale) {
        var technologies = proposal.centre().technologies();
        var asked = proposal.reasons().stream().anyMatch(reason -> reason.key().endsWith("Technology"));
        return asked || technologies.isEmpty()
                ? Stream.empty()
                : Stream.of(messages.getMessage(
                        "registry.proposal.technologies",
                        new Object[] {
                            technologies.stream()
                                    .sorted()
                                    .map(code -> name(code, locale))
                                    .collect(Collectors.joining(", "))
                        },
                        locale));
    }

    private Object[] named(List<Object> args, Locale locale) {
        return args.stream()
                .map(arg -> arg instanceof String code ? name(code, locale) : arg)
                .toArray();
    }

    private String name(String code, Locale locale) {
        return lists.technology(code)
                .map(technology -> technology.label(locale))
                .orElse(code);
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var centre = Long.parseLong(turn.text("centre"));
        var standing = collaborations.today(centre);
        if (!standing.secured()) {
            throw new AnswerRefused("centre", "registry.collaboration.unproved", standing.name());
        }
        var advisor = people.contacts(centre, Role.ADVISOR).stream()
                .filter(person -> String.valueOf(person.id()).equals(turn.text("advisor")))
                .findFirst()
                .orElseThrow(() -> new AnswerRefused("advisor", "forms.advisorOfAnotherCentre"));
        cases.assign(turn.file(), centre, advisor.id());
        timeline.add(
                turn.file(),
                Happening.ASSIGNED,
                Map.of(
                        "centre", standing.name(),
                        "advisor", advisor.name(),
                        "advisorId", String.valueOf(advisor.id())),
                turn.actor());
        return Map.of();
    }

    private List<CentreProposal> proposals(Case file) {
        @Nullable Object technology = file.known().get("technology");
        return organisations.propose(
                new Need(file.country(), file.region(), technology == null ? null : technology.toString()),
                new Load(loads.byCentre(), loads.byAdvisor()));
    }
}
