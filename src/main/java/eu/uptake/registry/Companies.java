package eu.uptake.registry;

import java.sql.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The companies: how they come in, which of them may be one and the same, where they are. */
@Component
public class Companies {

    private final JdbcClient jdbc;
    private final OrganisationRows organisations;
    private final People people;
    private final VatNumbers vatNumbers;

    Companies(JdbcClient jdbc, OrganisationRows organisations, People people, VatNumbers vatNumbers) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.people = people;
        this.vatNumbers = vatNumbers;
    }

    /** Takes in the company and its contact; a contact known by the e-mail address keeps their own data. */
    @Transactional
    public Registered register(NewCompany company, NewContact contact) {
        var id = organisations.insert(OrganisationKind.COMPANY, company.name(), company.country(), company.nuts2());
        jdbc.sql("UPDATE organisation SET website = ? WHERE id = ?")
                .params(company.website(), id)
                .update();
        insert(id, company);
        var known = people.byEmail(contact.email()).map(Person::id);
        var person = known.orElseGet(() -> people.insert(contact));
        people.join(person, Role.SME, id);
        return new Registered(id, person, known.isEmpty());
    }

    /** Companies that may be the same as one that asks to be registered. */
    public List<LookAlike> lookAlikes(NewCompany company) {
        return lookAlikes(company.name(), company.country(), company.nationalId(), company.vat(), 0);
    }

    /** Companies that may be the same as one already registered, without itself. */
    public List<LookAlike> lookAlikes(long id) {
        var company = get(id);
        return lookAlikes(company.name(), company.country(), company.nationalId(), company.vat(), id);
    }

    public Company get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No company " + id));
    }

    public Optional<Company> find(long id) {
        return jdbc.sql(CompanyRow.SELECT + " WHERE o.id = ?")
                .param(id)
                .query(CompanyRow::read)
                .optional();
    }

    /** By a part of the name, accents and case ignored, in alphabetical order. */
    public List<Company> search(String text, int limit) {
        return jdbc.sql(CompanyRow.SELECT + " WHERE o.name_search LIKE ? ORDER BY o.name_search, o.id LIMIT ?")
                .params(Names.anywhere(text), limit)
                .query(CompanyRow::read)
                .list();
    }

    @Transactional
    public void update(long id, CompanyAddress address) {
        jdbc.sql("UPDATE organisation SET nuts2 = ?, nuts_version = ?, website = ? WHERE id = ?")
                .params(address.nuts2(), OrganisationRows.CURRENT_NUTS.year(), address.website(), id)
                .update();
        jdbc.sql("UPDATE company SET street = ?, postcode = ?, city = ? WHERE organisation_id = ?")
                .params(address.street(), address.postcode(), address.city(), id)
                .update();
    }

    private void insert(long id, NewCompany company) {
        jdbc.sql("""
                        INSERT INTO company (organisation_id, national_id, national_id_search, vat, pic, street,
                            postcode, city, nace_revision, nace, ecosystem, founding_year, role_claim, cluster_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        company.nationalId(),
                        numberOrNull(company.nationalId()),
                        vatNumbers.normal(company.country(), company.vat()),
                        company.pic(),
                        company.street(),
                        company.postcode(),
                        company.city(),
                        NaceRevision.REV_2_1.number(),
                        company.nace(),
                        company.ecosystem(),
                        company.foundingYear(),
                        company.roleClaim(),
                        company.cluster())
                .update();
    }

    private List<LookAlike> lookAlikes(
            String name, String country, @Nullable String nationalId, @Nullable String vat, long itself) {
        var core = Names.core(name);
        var number = numberOrNull(nationalId);
        var normalVat = vatNumbers.normal(country, vat);
        return jdbc
                .sql(CompanyRow.SELECT + """
                         WHERE o.id <> :itself AND (c.vat = :vat
                            OR (o.country = :country AND (o.name_core = :core OR c.national_id_search = :number)))
                         ORDER BY o.id
                        """)
                .param("itself", itself)
                .param("vat", normalVat, Types.VARCHAR)
                .param("country", country)
                .param("core", core)
                .param("number", number, Types.VARCHAR)
                .query(CompanyRow::read)
                .list()
                .stream()
                .map(known -> new LookAlike(known, because(known, country, core, number, normalVat)))
                .toList();
    }

    private static EnumSet<LookAlike.Likeness> because(
            Company known, String country, String core, @Nullable String number, @Nullable String vat) {
        var because = EnumSet.noneOf(LookAlike.Likeness.class);
        if (vat != null && vat.equals(known.vat())) {
            because.add(LookAlike.Likeness.VAT);
        }
        if (!country.equals(known.country())) {
            return because;
        }
        if (number != null && number.equals(numberOrNull(known.nationalId()))) {
            because.add(LookAlike.Likeness.NATIONAL_ID);
        }
        if (core.equals(Names.core(known.name()))) {
            because.add(LookAlike.Likeness.NAME);
        }
        return because;
    }

    private static @Nullable String numberOrNull(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var number = Names.number(typed);
        return number.isEmpty() ? null : number.substring(0, Math.min(number.length(), 40));
    }
}
