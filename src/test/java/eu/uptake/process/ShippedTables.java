package eu.uptake.process;

import eu.uptake.eligibility.RuleTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The decision tables as they lie in the product, asked as the engine room asks them. */
public final class ShippedTables implements RuleTables {

    private final TableEngine engine = new TableEngine();
    private final Map<Table, TableEngine.Loaded> loaded = new EnumMap<>(Table.class);

    public ShippedTables() {
        for (var table : Table.values()) {
            try {
                var dmn = Files.readAllBytes(Path.of("bpmn/decisions", table.id() + ".dmn"));
                loaded.put(table, engine.load(table.id(), 1, dmn));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Answer ask(Table table, Map<String, @Nullable Object> given) {
        return engine.ask(table, loaded.get(table), given);
    }
}
