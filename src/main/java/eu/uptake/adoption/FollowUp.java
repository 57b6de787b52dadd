package eu.uptake.adoption;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a company tells some months after its sign-off, and how its advisor reads it.
 *
 * @param months since the sign-off
 * @param technologyUse 0 not used to 5 in routine use
 * @param invested EUR since the sign-off
 * @param turnover EUR of the last closed year; exports likewise
 * @param staff in the last closed year
 * @param jobs full-time equivalents because of the technology
 * @param withoutProgramme whether they would have done it anyway: yes, later, no
 * @param level of adoption as the advisor found it; none before the review
 */
public record FollowUp(
        int months,
        int technologyUse,
        BigDecimal invested,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal turnover,
        @Nullable BigDecimal exports,
        @Nullable BigDecimal staff,
        @Nullable BigDecimal jobs,
        Attribution attribution,
        String withoutProgramme,
        @Nullable Integer level,
        @Nullable Integer trl) {}
