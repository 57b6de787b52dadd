package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.registry.LookAlike.Likeness;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompaniesTest {

    private final RegistryFixtures registry = new RegistryFixtures();
    private final Companies companies = registry.companies;

    private static NewCompany numbered(String name, String country, String nationalId, String vat) {
        return new NewCompany(
                name,
                country,
                nationalId,
                vat,
                null,
                "Dorpsstraat 1",
                "9000",
                "Gent",
                "BE23",
                "13.20",
                "TEXT",
                1998,
                "https://example.eu",
                "TRADITIONAL",
                null);
    }

    private long register(NewCompany company) {
        return companies
                .register(company, RegistryFixtures.aContact("bo@example.eu"))
                .company();
    }

    @Test
    void keepsWhatACompanySaysOfItself() {
        var id = register(numbered("Weverij Gent NV", "BE", "0403.170.701", "BE 0403.170.701"));

        var company = companies.get(id);

        assertThat(company.name()).isEqualTo("Weverij Gent NV");
        assertThat(company.vat()).isEqualTo("BE0403170701");
        assertThat(company.nutsVersion()).isEqualTo(NutsVersion.NUTS_2024);
        assertThat(company.naceRevision()).isEqualTo(NaceRevision.REV_2_1);
        assertThat(company.foundingYear()).isEqualTo(1998);
    }

    @Test
    void givesTheContactTheRoleOfAnSme() {
        var registered =
                companies.register(NewCompany.of("Weverij", "BE"), RegistryFixtures.aContact("Bo@Example.eu "));

        var actor = registry.people.actor(registered.person()).orElseThrow();

        assertThat(actor.hasIn(Role.SME, registered.company())).isTrue();
        assertThat(registry.people.byEmail("bo@example.EU")).map(Person::id).hasValue(registered.person());
    }

    @Test
    void leavesAPersonAlreadyKnownAsTheyAre() {
        var known = registry.aPerson("bo@example.eu");

        var registered = companies.register(NewCompany.of("Weverij", "BE"), RegistryFixtures.aContact("bo@example.eu"));

        assertThat(registered.person()).isEqualTo(known);
        assertThat(registry.people.get(known).name()).isEqualTo("Anna Berg");
    }

    @Test
    void suspectsTheSameNameInTheSameCountryWhateverItsAccentsAndForm() {
        var known = register(NewCompany.of("Müller Söhne GmbH", "DE"));

        var suspects = companies.lookAlikes(NewCompany.of("MULLER SOHNE GmbH & Co. KG", "DE"));

        assertThat(suspects).singleElement().satisfies(suspect -> {
            assertThat(suspect.company().id()).isEqualTo(known);
            assertThat(suspect.because()).containsExactly(Likeness.NAME);
        });
    }

    @Test
    void suspectsNobodyOfTheSameNameInAnotherCountry() {
        register(NewCompany.of("Müller GmbH", "DE"));

        assertThat(companies.lookAlikes(NewCompany.of("Müller GmbH", "AT"))).isEmpty();
    }

    @Test
    void suspectsTheSameVatNumberUnderAnotherName() {
        register(numbered("Old Name", "GR", "", "EL 094.019245"));

        var suspects = companies.lookAlikes(numbered("New Name", "GR", "", "094019245"));

        assertThat(suspects).extracting(LookAlike::because).containsExactly(Set.of(Likeness.VAT));
    }

    @Test
    void suspectsTheSameNationalNumberInTheSameCountryOnly() {
        register(numbered("Old Name", "BE", "0403.170.701", ""));

        assertThat(companies.lookAlikes(numbered("New Name", "BE", "0403170701", "")))
                .extracting(LookAlike::because)
                .containsExactly(Set.of(Likeness.NATIONAL_ID));
        assertThat(companies.lookAlikes(numbered("New Name", "FR", "0403170701", "")))
                .isEmpty();
    }

    @Test
    void doesNotSuspectACompanyOfBeingItself() {
        var id = register(numbered("Weverij", "BE", "1", "BE1"));

        assertThat(companies.lookAlikes(id)).isEmpty();
    }

    @Test
    void suspectsNobodyForHavingNoNumbersEither() {
        register(NewCompany.of("One", "BE"));

        assertThat(companies.lookAlikes(NewCompany.of("Another", "BE"))).isEmpty();
    }

    @Test
    void findsByAPartOfTheNameWithoutAccents() {
        register(NewCompany.of("Société Générale de Tissage", "FR"));

        assertThat(companies.search("generale", 10)).hasSize(1);
        assertThat(companies.search("%", 10)).hasSize(1);
        assertThat(companies.search("metal", 10)).isEmpty();
    }

    @Test
    void changesTheAddressOnly() {
        var id = register(numbered("Weverij", "BE", "1", "BE1"));

        companies.update(id, new CompanyAddress("Kerkstraat 2", "1000", "Brussel", "BE10", null));

        var company = companies.get(id);
        assertThat(company.city()).isEqualTo("Brussel");
        assertThat(company.nuts2()).isEqualTo("BE10");
        assertThat(company.vat()).isEqualTo("BE1");
    }
}
