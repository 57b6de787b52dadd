package eu.uptake.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers, as people write them but never another one: decimals, steps, least and most. */
final class NumberRules {

    private NumberRules() {}

    static @Nullable Object clean(Site site, Object value) {
        BigDecimal number = WrittenNumber.in(value, site.component());
        if (number == null) {
            site.fail("forms.number");
            return null;
        }
        digits(site, number);
        step(site, number);
        BigDecimal least = site.limit("min");
        if (least != null && number.compareTo(least) < 0) {
            site.fail("forms.min", least.toPlainString());
        }
        BigDecimal most = site.limit("max");
        if (most != null && number.compareTo(most) > 0) {
            site.fail("forms.max", most.toPlainString());
        }
        year(site, number);
        return number;
    }

    /** A year that has to have begun. */
    private static void year(Site site, BigDecimal number) {
        int year = site.evaluation().context().today().getYear();
        if ("thisYear".equals(site.component().section("properties").get("latest"))
                && number.compareTo(BigDecimal.valueOf(year)) > 0) {
            site.fail("forms.max", year);
        }
    }

    private static void digits(Site site, BigDecimal number) {
        BigDecimal digits = Values.number(site.component().get("decimalDigits"));
        if (digits == null || digits.signum() < 0 || number.scale() <= digits.intValue()) {
            return;
        }
        if (digits.signum() == 0) {
            site.fail("forms.integer");
        } else {
            site.fail("forms.decimals", digits.toPlainString());
        }
    }

    private static void step(Site site, BigDecimal number) {
        BigDecimal step = Values.number(site.component().get("increment"));
        if (step == null || step.signum() <= 0) {
            return;
        }
        BigDecimal over = number.remainder(step);
        if (over.signum() != 0) {
            BigDecimal below = number.subtract(over);
            site.fail("forms.step", text(below), text(below.add(step)));
        }
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
