package eu.uptake.demo;

import eu.uptake.registry.Membership;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import eu.uptake.registry.ShownAccounts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows visitors of a demonstration as whom they can look around: everybody of the consortium and a few companies. */
@Component
@Profile("demo")
class DemoAccounts implements ShownAccounts {

    private static final List<String> ORDER = List.of(
            Role.COORDINATOR,
            Role.ADVISOR,
            Role.BUSINESS_ADVISOR,
            Role.FUNDING_ADVISOR,
            Role.CLUSTER_MANAGER,
            Role.ADMIN);

    private final People people;
    private final List<DemoCompany> companies;

    DemoAccounts(People people, JsonMapper json) {
        this.people = people;
        var all = DemoCompany.all();
        this.companies = DemoFiles.json(json, "stories.json", Stories.class).shown().stream()
                .map(all::get)
                .toList();
    }

    @Override
    public List<Account> list() {
        var staff = people.staff().stream()
                .sorted(Comparator.comparing(membership -> ORDER.indexOf(membership.role())))
                .map(DemoAccounts::member)
                .collect(Collectors.partitioningBy(account -> account.role().equals(Role.COORDINATOR)));
        return Stream.of(staff.get(true).stream(), companies.stream().flatMap(this::contact), staff.get(false).stream())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Account> contact(DemoCompany company) {
        return people.byEmail(company.email()).stream().map(person -> account(person, Role.SME, company.name(), ""));
    }

    private static Account member(Membership membership) {
        return account(
                membership.person(),
                membership.role(),
                membership.organisation().name(),
                Consortium.PASSWORD);
    }

    private static Account account(Person person, String role, String organisation, String password) {
        return new Account(
                person.name(), role, organisation, person.email(), password, DemoEntry.PATH + "/" + person.id());
    }
}
