package eu.uptake.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another enterprise as a company tells of it.
 *
 * @param registerNumber its number in the national register
 * @param ground what links it: VOTES, BOARD, INFLUENCE or AGREEMENT (Regulation (EU) 2023/2831, Article 2(2))
 */
public record Enterprise(
        String name,
        String country,
        @Nullable String registerNumber,
        @Nullable String ground,
        LocalDate since,
        @Nullable LocalDate until) {}
