package eu.uptake.eligibility;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company that wants a role; null is what nobody can know yet.
 *
 * @param sizeOutcome of the newest decision on its size
 * @param country {@code member} of the Union, {@code eligible} or {@code other}
 * @param member what its cluster says
 * @param maturity digital maturity before support, 0 to 100
 * @param technologyUse of the technology wanted, 0 to 5
 * @param excluded {@code yes}, {@code no} or {@code unknown}
 * @param offers how many of the sixteen technologies it offers
 */
record RoleFacts(
        String roleClaim,
        @Nullable String sizeOutcome,
        String country,
        String member,
        @Nullable BigDecimal maturity,
        @Nullable Long technologyUse,
        String excluded,
        long offers,
        @Nullable Long offerTrl,
        long references) {

    RoleFacts claiming(String role) {
        return new RoleFacts(
                role, sizeOutcome, country, member, maturity, technologyUse, excluded, offers, offerTrl, references);
    }

    Map<String, @Nullable Object> given() {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("roleClaim", roleClaim);
        given.put("sizeOutcome", sizeOutcome);
        given.put("country", country);
        given.put("member", member);
        given.put("maturity", maturity);
        given.put("technologyUse", technologyUse);
        given.put("excluded", excluded);
        given.put("offers", offers);
        given.put("offerTrl", offerTrl);
        given.put("references", references);
        return given;
    }
}
