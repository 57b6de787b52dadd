package eu.uptake.process;

import eu.uptake.assistance.NewService;
import eu.uptake.assistance.ServiceRefused;
import eu.uptake.assistance.ServiceTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service as a form asks for it, in a row of a plan or as one that is added. */
record ServiceAnswers(Function<String, @Nullable Object> answers) {

    NewService service(String field) {
        var starts = day("startsOn");
        var ends = day("endsOn");
        if (starts != null && ends != null && ends.isBefore(starts)) {
            throw new AnswerRefused(field, "forms.endsBeforeStart");
        }
        return new NewService(
                text("service").orElseThrow(),
                amount("hours").orElseThrow(),
                starts,
                ends,
                text("deliverable").orElse(null),
                terms());
    }

    private ServiceTerms terms() {
        return new ServiceTerms(
                text("centre").map(Long::valueOf).orElse(null),
                text("lead").map(Long::valueOf).orElse(null),
                text("mode").orElse(null),
                null,
                amount("trlFrom").map(BigDecimal::intValue).orElse(null),
                amount("trlTo").map(BigDecimal::intValue).orElse(null),
                amount("participants").map(BigDecimal::intValue).orElse(null),
                text("aidBasis").orElse(null),
                text("granter").orElse(null),
                amount("value").orElse(null),
                amount("price").orElse(null),
                null);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(answers.apply(key)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private Optional<BigDecimal> amount(String key) {
        return text(key).map(BigDecimal::new);
    }

    private @Nullable LocalDate day(String key) {
        return text(key).map(LocalDate::parse).orElse(null);
    }

    /** What is wrong with the service, said at that field of the form. */
    static AnswerRefused said(String field, ServiceRefused refused) {
        return new AnswerRefused(
                field, "plan.refused." + refused.why(), refused.words().toArray(String[]::new));
    }
}
