package eu.uptake.privacy;

import eu.uptake.registry.Labels;
import java.util.List;

/**
 * One line of the record of processing (Regulation (EU) 2016/679, Article 30): what data is used for.
 *
 * @param bases of Article 6(1), by their names in the texts
 * @param retention class of how long the data stays
 * @param transfer to countries outside the European Economic Area; NONE for none
 * @param balance why the interest outweighs, where the basis is a legitimate interest; else empty
 */
public record Purpose(
        String code,
        List<String> bases,
        String retention,
        String transfer,
        Labels label,
        Labels people,
        Labels data,
        Labels recipients,
        Labels balance) {}
