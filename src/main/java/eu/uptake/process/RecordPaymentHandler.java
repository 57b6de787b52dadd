package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.funding.Applications;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Each payment of the funding body, until the last; never more than the contract says. */
@Component
class RecordPaymentHandler implements TaskHandler {

    private final Applications applications;

    RecordPaymentHandler(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        if (item.item() == null) {
            return Map.of();
        }
        var application = applications.get(item.item());
        var format = NumberFormat.getNumberInstance(locale);
        return Map.of(
                "paidSoFar",
                format.format(application.disbursed()),
                "contractedInAll",
                application.contracted() == null ? "–" : format.format(application.contracted()));
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var application = applications.get(FundingItem.of(turn));
        var amount = FundingItem.amount(turn.answers(), "paidAmount");
        BigDecimal contracted = application.contracted();
        if (contracted != null && application.disbursed().add(amount).compareTo(contracted) > 0) {
            throw new AnswerRefused("paidAmount", "funding.paidTooMuch");
        }
        applications.paid(
                application.id(),
                Objects.requireNonNull(FundingItem.day(turn.answers(), "paidOn"), "paidOn"),
                amount,
                Boolean.TRUE.equals(turn.answers().get("lastPayment")));
        return Map.of();
    }
}
