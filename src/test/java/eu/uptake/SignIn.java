package eu.uptake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.uptake.platform.Actor;
import eu.uptake.platform.CurrentActors;
import eu.uptake.platform.SignedIn;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Lets a page test act as somebody without walking through the sign-in page. It has to be somebody in the database:
 * each request reads there what roles its person holds now.
 */
public final class SignIn {

    private SignIn() {}

    public static RequestPostProcessor as(Actor actor) {
        return request -> {
            var beans = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
            var seal = beans.getBean(CurrentActors.class)
                    .current(actor.person())
                    .map(CurrentActors.Present::seal)
                    .orElse("");
            return user(new SignedIn(actor, "person" + actor.person() + "@example.eu", null, seal))
                    .postProcessRequest(request);
        };
    }

    /** As anybody who holds the role in an organisation of its kind; made where there is nobody yet. */
    public static RequestPostProcessor as(String role) {
        return request -> as(anybody(role, request.getServletContext())).postProcessRequest(request);
    }

    private static Actor anybody(String role, ServletContext web) {
        var beans = WebApplicationContextUtils.getRequiredWebApplicationContext(web);
        var people = beans.getBean(People.class);
        var email = "any-" + role + "@example.eu";
        var person = people.byEmail(email).map(known -> known.id()).orElseGet(() -> {
            var kind = Arrays.stream(OrganisationKind.values())
                    .filter(one -> one.roles().contains(role))
                    .findFirst()
                    .orElseThrow();
            // a company without its own data is enough to be signed in for one
            var organisation = kind == OrganisationKind.COMPANY ? OrganisationKind.PROVIDER : kind;
            var id = beans.getBean(Organisations.class).create(NewOrganisation.of(organisation, "Any " + role, "BE"));
            return people.add(new NewPerson("Any " + role, email, Locale.ENGLISH), role, id);
        });
        return people.actor(person).orElseThrow();
    }
}
