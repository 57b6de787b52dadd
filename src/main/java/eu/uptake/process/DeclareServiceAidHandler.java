package eu.uptake.process;

import eu.uptake.assistance.Services;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the company declares before it has a right to services that are small aid; then it is known whether they fit. */
@Component
class DeclareServiceAidHandler implements TaskHandler {

    private final AidDeclaration declaration;
    private final Services services;
    private final ServiceAid aid;

    DeclareServiceAidHandler(AidDeclaration declaration, Services services, ServiceAid aid) {
        this.declaration = declaration;
        this.services = services;
        this.aid = aid;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        declaration.take(turn);
        return aid.excess(turn.file(), services.of(turn.file()), turn.actor().language())
                .map(reason -> Map.<String, Object>of("aidFits", false, "cancelReason", reason))
                .orElse(Map.of("aidFits", true));
    }
}
