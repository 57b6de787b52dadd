package eu.uptake.platform;

import java.util.List;
import java.util.Map;

/**
 * What a room's tables hold about people, so that each can be handed a copy of theirs. A room with a column that names a
 * person has a bean of this kind; a test reads the schema and fails on a column that no room has declared. They stand in the copy by their
 * {@code @Order}.
 */
public interface PersonalData {

    List<Portion> portions();

    /** Columns ({@code table.column}) that name somebody and stand in no copy, each with the reason. */
    default Map<String, String> leftOut() {
        return Map.of();
    }
}
