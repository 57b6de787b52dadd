package eu.uptake.registry;

import eu.uptake.platform.Actor;
import eu.uptake.platform.CurrentActors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people and the roles they hold in organisations. */
@Component
public class People {

    /** Roles whose holders sign in by a mailed link and need no password. */
    private static final Set<String> BY_LINK = Set.of(Role.SME, Role.PROVIDER);

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final ApplicationEventPublisher events;

    People(JdbcClient jdbc, PersonRows rows, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
    }

    /** Gives the role and has an invitation mailed; staff are led to choosing a password. */
    @Transactional
    public long invite(NewPerson person, String role, long organisation) {
        var id = add(person, role, organisation);
        events.publishEvent(new PersonInvited(id, BY_LINK.contains(role) ? "/portal" : "/account/password"));
        return id;
    }

    /** Gives the role without a mail; a person known by the e-mail address gets one role more. */
    @Transactional
    public long add(NewPerson person, String role, long organisation) {
        var id = byEmail(person.email()).map(Person::id).orElseGet(() -> rows.insert(person));
        join(id, role, organisation);
        return id;
    }

    @Transactional
    public void join(long person, String role, long organisation) {
        if (actor(person).filter(actor -> actor.hasIn(role, organisation)).isPresent()) {
            return;
        }
        rows.insert(person, role, organisation);
    }

    /** Somebody new who speaks for a registering company. */
    long insert(NewContact contact) {
        var id = rows.insert(new NewPerson(contact.name(), contact.email(), contact.language()));
        jdbc.sql("UPDATE person SET phone = ? WHERE id = ?")
                .params(contact.phone(), id)
                .update();
        return id;
    }

    public Person get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No person " + id));
    }

    public Optional<Person> find(long id) {
        return jdbc.sql(PersonRows.SELECT + " WHERE p.id = ?")
                .param(id)
                .query(PersonRows::read)
                .optional();
    }

    public Optional<Person> byEmail(String email) {
        return jdbc.sql(PersonRows.SELECT + " WHERE p.email = ?")
                .param(PersonRows.normal(email))
                .query(PersonRows::read)
                .optional();
    }

    /** The active people who hold the role in the organisation. */
    public List<Person> contacts(long organisation, String role) {
        return jdbc.sql(PersonRows.SELECT + """
                                 JOIN membership m ON m.person_id = p.id
                                WHERE m.organisation_id = ? AND m.role = ? AND p.active = TRUE ORDER BY p.name, p.id
                                """)
                .params(organisation, role)
                .query(PersonRows::read)
                .list();
    }

    /** The active people who hold the role, by organisation: one question however many there are. */
    public Map<Long, List<Person>> contactsByOrganisation(String role) {
        Map<Long, List<Person>> found = new HashMap<>();
        jdbc.sql("""
                        SELECT m.organisation_id, p.* FROM membership m JOIN person p ON p.id = m.person_id
                        WHERE m.role = ? AND p.active = TRUE ORDER BY p.name, p.id""")
                .param(role)
                .query((row, n) -> found.computeIfAbsent(row.getLong("organisation_id"), id -> new ArrayList<>())
                        .add(PersonRows.read(row, n)))
                .list();
        return found;
    }

    /** The active people who hold the role anywhere. */
    public List<Person> contacts(String role) {
        return jdbc.sql(PersonRows.SELECT + """
                                 WHERE p.active = TRUE AND EXISTS
                                    (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.role = ?)
                                ORDER BY p.name, p.id
                                """)
                .param(role)
                .query(PersonRows::read)
                .list();
    }

    /** The person with every role they hold; empty for nobody and for one who has been deactivated. */
    public Optional<Actor> actor(long id) {
        return rows.present(id).map(CurrentActors.Present::actor);
    }

    Optional<CurrentActors.Present> present(long id) {
        return rows.present(id);
    }

    @Transactional
    public void update(long id, ContactDetails details) {
        jdbc.sql("UPDATE person SET name = ?, phone = ?, language = ? WHERE id = ?")
                .params(details.name(), details.phone(), details.language().toLanguageTag(), id)
                .update();
    }

    /** Until the transaction ends nobody else can: for what depends on all that a person has. */
    public void hold(long id) {
        jdbc.sql("UPDATE person SET name = name WHERE id = ?").param(id).update();
    }

    /** The version of the privacy notice that this person took note of last: it is read together with the roles. */
    public void noted(long id, String notice) {
        jdbc.sql("UPDATE person SET privacy_notice = ? WHERE id = ?")
                .params(notice, id)
                .update();
    }

    @Transactional
    public void changeLanguage(long id, Locale language) {
        jdbc.sql("UPDATE person SET language = ? WHERE id = ?")
                .params(language.toLanguageTag(), id)
                .update();
    }

    /** Lets somebody in again, or keeps them out from now on; what they did stays theirs. */
    @Transactional
    public void activate(long id, boolean active) {
        jdbc.sql("UPDATE person SET active = ? WHERE id = ?").params(active, id).update();
    }

    /** The roles of anybody known, active or not. */
    Set<String> rolesOf(long person) {
        return jdbc.sql("SELECT DISTINCT role FROM membership WHERE person_id = ?")
                .param(person)
                .query(String.class)
                .set();
    }

    /** Everybody in the consortium, organisation by organisation. */
    public List<Membership> staff() {
        return rows.staff();
    }
}
