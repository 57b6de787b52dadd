package eu.uptake.process;

import eu.uptake.funding.AidRegulations;
import eu.uptake.funding.Declaration;
import eu.uptake.funding.Declaration.Change;
import eu.uptake.funding.Declarations;
import eu.uptake.funding.Declarations.UnknownRecipient;
import eu.uptake.funding.DeclaredAid;
import eu.uptake.funding.Enterprise;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes a declaration of small aid, as its form has it, into the ledger: before each aid the company says what it had. */
@Component
class AidDeclaration {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Declarations declarations;
    private final AidRegulations regulations;

    AidDeclaration(Declarations declarations, AidRegulations regulations) {
        this.declarations = declarations;
        this.regulations = regulations;
    }

    /** @throws AnswerRefused at the row that cannot be */
    void take(TaskHandler.Turn turn) {
        var linked = turn.rows("linkedEnterprises");
        try {
            declarations.declare(
                    turn.file().companyId(),
                    new Declaration(
                            IntStream.range(0, linked.size())
                                    .mapToObj(row -> enterprise(row, linked.get(row)))
                                    .toList(),
                            turn.rows("groupChanges").stream()
                                    .map(AidDeclaration::change)
                                    .toList(),
                            received(turn)));
        } catch (UnknownRecipient e) {
            throw new AnswerRefused("receivedAid." + e.row() + ".recipient", "funding.unknownRecipient");
        }
    }

    private List<DeclaredAid> received(TaskHandler.Turn turn) {
        var rows = turn.rows("receivedAid");
        for (int row = 0; row < rows.size(); row++) {
            var regulation = String.valueOf(rows.get(row).get("regulation"));
            if (!regulations.isInForce(regulation, day(rows.get(row), "grantedOn"))) {
                throw new AnswerRefused("receivedAid." + row + ".regulation", "funding.regulationNotInForce");
            }
        }
        return rows.stream()
                .map(row -> new DeclaredAid(
                        FundingItem.text(row, "recipient"),
                        String.valueOf(row.get("memberState")),
                        String.valueOf(row.get("granter")),
                        String.valueOf(row.get("regulation")),
                        null,
                        FundingItem.amount(row, "amount"),
                        day(row, "grantedOn"),
                        "GRANTED".equals(row.get("aidState"))))
                .toList();
    }

    private static Enterprise enterprise(int at, Map<String, Object> row) {
        var until = FundingItem.day(row, "until");
        var since = day(row, "since");
        if (until != null && until.isBefore(since)) {
            throw new AnswerRefused("linkedEnterprises." + at + ".until", "forms.endsBeforeStart");
        }
        return new Enterprise(
                String.valueOf(row.get("name")),
                String.valueOf(row.get("country")),
                FundingItem.text(row, "registerNumber"),
                FundingItem.text(row, "ground"),
                since,
                until);
    }

    private static Change change(Map<String, Object> row) {
        var share = FundingItem.amountOrNull(row, "share");
        return new Change(
                String.valueOf(row.get("kind")),
                new Enterprise(
                        String.valueOf(row.get("name")),
                        String.valueOf(row.get("country")),
                        FundingItem.text(row, "registerNumber"),
                        null,
                        day(row, "on"),
                        null),
                share == null ? BigDecimal.ONE : share.divide(HUNDRED, 6, RoundingMode.HALF_UP));
    }

    private static LocalDate day(Map<String, Object> row, String key) {
        return Objects.requireNonNull(FundingItem.day(row, key), key);
    }
}
