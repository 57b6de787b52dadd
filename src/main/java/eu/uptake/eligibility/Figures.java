package eu.uptake.eligibility;

import java.math.BigDecimal;

/**
 * What the size of an enterprise is measured by. Never rounded: a hundredth of a person decides.
 *
 * @param staff annual work units (Recommendation 2003/361/EC, Annex, Article 5)
 * @param turnover EUR, without VAT and other indirect taxes
 * @param balanceSheet EUR
 */
public record Figures(BigDecimal staff, BigDecimal turnover, BigDecimal balanceSheet) {

    static final Figures NONE = new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Figures plus(Figures more) {
        return new Figures(staff.add(more.staff), turnover.add(more.turnover), balanceSheet.add(more.balanceSheet));
    }

    /** @param percent share of them that counts */
    Figures times(BigDecimal percent) {
        var factor = percent.movePointLeft(2);
        return new Figures(staff.multiply(factor), turnover.multiply(factor), balanceSheet.multiply(factor));
    }
}
