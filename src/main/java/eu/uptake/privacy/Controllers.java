package eu.uptake.privacy;

import eu.uptake.registry.Organisation;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Who answers for the data: the partners together (Regulation (EU) 2016/679, Article 26), with one contact point. */
@Component
class Controllers {

    /**
     * What the installation sets about it.
     *
     * @param contact where people write to, an address or an e-mail; empty: the programme office by its name alone
     * @param officer how to reach the data protection officer; empty: there is none
     */
    @ConfigurationProperties("uptake.privacy")
    record Settings(
            @DefaultValue("") String contact,
            @DefaultValue("") String officer) {}

    private final Organisations organisations;
    private final Settings settings;

    Controllers(Organisations organisations, Settings settings) {
        this.organisations = organisations;
        this.settings = settings;
    }

    /** Providers act for companies, not for the programme. */
    List<Organisation> all() {
        return organisations.consortium().stream()
                .filter(one -> one.kind() != OrganisationKind.PROVIDER)
                .toList();
    }

    Settings settings() {
        return settings;
    }
}
