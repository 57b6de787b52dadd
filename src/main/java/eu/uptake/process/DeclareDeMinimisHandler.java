package eu.uptake.process;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What the company declares goes into the ledger; with it the ceiling can be checked for the application. */
@Component
class DeclareDeMinimisHandler implements TaskHandler {

    private final AidDeclaration declaration;
    private final SmallAid smallAid;

    DeclareDeMinimisHandler(AidDeclaration declaration, SmallAid smallAid) {
        this.declaration = declaration;
        this.smallAid = smallAid;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        declaration.take(turn);
        return smallAid.checked(turn.file(), FundingItem.of(turn));
    }
}
