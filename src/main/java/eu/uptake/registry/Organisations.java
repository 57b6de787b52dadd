package eu.uptake.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The consortium: programme office, clusters, technology centres, and the providers beside it. */
@Component
public class Organisations {

    private static final String SELECT = "SELECT id, kind, name, country, nuts2, website FROM organisation";

    private final JdbcClient jdbc;
    private final OrganisationRows rows;
    private final People people;

    Organisations(JdbcClient jdbc, OrganisationRows rows, People people) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
    }

    @Transactional
    public long create(NewOrganisation organisation) {
        var id = rows.insert(organisation.kind(), organisation.name(), organisation.country(), organisation.nuts2());
        jdbc.sql("UPDATE organisation SET website = ? WHERE id = ?")
                .params(organisation.website(), id)
                .update();
        know(id, organisation.technologies());
        organisation
                .regions()
                .forEach(region -> jdbc.sql("INSERT INTO centre_region (organisation_id, nuts2) VALUES (?, ?)")
                        .params(id, region)
                        .update());
        return id;
    }

    /**
     * Corrects name, place and, of a technology centre, what it knows; what was signed before keeps the name it has. The
     * kind stays: it is what the roles of its people and its cases rest on.
     */
    @Transactional
    void correct(long id, OrganisationForm typed) {
        rows.correct(id, typed.name(), typed.country(), typed.nuts2().isEmpty() ? null : typed.nuts2());
        if (get(id).kind() == OrganisationKind.TECHNOLOGY_CENTRE) {
            jdbc.sql("DELETE FROM centre_technology WHERE organisation_id = ?")
                    .param(id)
                    .update();
            know(id, typed.technologies());
        }
    }

    private void know(long id, Set<String> technologies) {
        technologies.forEach(
                technology -> jdbc.sql("INSERT INTO centre_technology (organisation_id, technology) VALUES (?, ?)")
                        .params(id, technology)
                        .update());
    }

    /** Of a technology centre, by code. */
    Set<String> technologies(long id) {
        return Set.copyOf(jdbc.sql("SELECT technology FROM centre_technology WHERE organisation_id = ?")
                .param(id)
                .query(String.class)
                .list());
    }

    public Organisation get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No organisation " + id));
    }

    public Optional<Organisation> find(long id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(Organisations::read)
                .optional();
    }

    public List<Organisation> clusters() {
        return ofKind(OrganisationKind.CLUSTER);
    }

    public List<Organisation> providers() {
        return ofKind(OrganisationKind.PROVIDER);
    }

    /** Everybody but the companies. */
    public List<Organisation> consortium() {
        return jdbc.sql(SELECT + " WHERE kind <> ? ORDER BY kind, name_search, id")
                .param(OrganisationKind.COMPANY.name())
                .query(Organisations::read)
                .list();
    }

    /** The one that was there first; empty until the first coordinator has set it up. */
    public Optional<Organisation> programmeOffice() {
        return ofKind(OrganisationKind.PROGRAMME_OFFICE).stream().min(Comparator.comparingLong(Organisation::id));
    }

    public List<Centre> centres() {
        var technologies = pairs("SELECT organisation_id, technology AS code FROM centre_technology");
        var regions = pairs("SELECT organisation_id, nuts2 AS code FROM centre_region");
        return ofKind(OrganisationKind.TECHNOLOGY_CENTRE).stream()
                .map(centre -> new Centre(
                        centre.id(),
                        centre.name(),
                        centre.country(),
                        centre.nuts2(),
                        technologies.getOrDefault(centre.id(), Set.of()),
                        regions.getOrDefault(centre.id(), Set.of())))
                .toList();
    }

    /** Every centre that has somebody to advise, the most fitting first, each with the reasons for its place. */
    public List<CentreProposal> propose(Need need, Load load) {
        var advisors = people.contactsByOrganisation(Role.ADVISOR);
        return CentreProposal.rank(centres(), need, load, centre -> advisors.getOrDefault(centre.id(), List.of()));
    }

    private List<Organisation> ofKind(OrganisationKind kind) {
        return jdbc.sql(SELECT + " WHERE kind = ? ORDER BY name_search, id")
                .param(kind.name())
                .query(Organisations::read)
                .list();
    }

    private Map<Long, Set<String>> pairs(String sql) {
        return jdbc
                .sql(sql)
                .query((row, number) -> Map.entry(row.getLong("organisation_id"), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getLong("id"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("country"),
                row.getString("nuts2"),
                row.getString("website"));
    }
}
