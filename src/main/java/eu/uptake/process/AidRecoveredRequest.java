package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.forms.Option;
import eu.uptake.funding.Aid;
import eu.uptake.funding.AidLedger;
import eu.uptake.platform.Moments;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Aid that was paid back counts against its ceiling no more. */
@Component
class AidRecoveredRequest implements RequestHandler {

    private final AidLedger ledger;
    private final Timeline timeline;
    private final MessageSource messages;
    private final Clock clock;

    AidRecoveredRequest(AidLedger ledger, Timeline timeline, MessageSource messages, Clock clock) {
        this.ledger = ledger;
        this.timeline = timeline;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean fits(Case file) {
        return ledger.hasGranted(file.companyId());
    }

    @Override
    public Map<String, List<Option>> options(Case file, Locale locale) {
        return Map.of(
                "recoverable-aid",
                ledger.recoverable(file.companyId(), WorkingCalendar.day(clock.instant())).stream()
                        .map(aid -> new Option(aid.id(), label(aid, locale)))
                        .toList());
    }

    private String label(Aid aid, Locale locale) {
        var day = Moments.day(aid.grantedOn(), locale);
        return messages.getMessage(
                "funding.recoverable", new Object[] {aid.granter(), day, euro(aid.kept(), locale)}, locale);
    }

    private String euro(BigDecimal amount, Locale locale) {
        return messages.getMessage(
                "funding.euro",
                new Object[] {NumberFormat.getNumberInstance(locale).format(amount)},
                locale);
    }

    @Override
    public String about(Asked asked) {
        return label(aid(asked), Locale.ENGLISH);
    }

    private Aid aid(Asked asked) {
        return ledger.recoverable(asked.file().companyId(), WorkingCalendar.day(clock.instant())).stream()
                .filter(one -> one.id().equals(asked.text("aid")))
                .findFirst()
                .orElseThrow(() -> new AnswerRefused("aid", "forms.option"));
    }

    @Override
    public Map<String, Object> act(Asked asked) {
        var aid = aid(asked);
        var amount = FundingItem.amount(asked.answers(), "recoveredAmount");
        if (amount.compareTo(aid.kept()) > 0) {
            throw new AnswerRefused(
                    "recoveredAmount",
                    "funding.recoveredTooMuch",
                    euro(aid.kept(), asked.actor().language()));
        }
        LocalDate on = Objects.requireNonNull(FundingItem.day(asked.answers(), "recoveredOn"), "recoveredOn");
        if (on.isBefore(aid.grantedOn())) {
            throw new AnswerRefused("recoveredOn", "funding.recoveredTooEarly");
        }
        ledger.recover(aid.id(), amount, on, asked.text("recoveryReason"));
        timeline.add(
                asked.file(),
                Happening.AID_RECOVERED,
                Map.of("application", aid.granter(), "amount", amount.toPlainString()),
                asked.actor());
        return Map.of();
    }
}
