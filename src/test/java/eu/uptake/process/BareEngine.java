package eu.uptake.process;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A process of nothing but the engine, to hold the product's own process against: it starts, then works a day. */
public final class BareEngine {

    private static final int DAY = 400;

    private BareEngine() {}

    /** @param arguments a folder, where it says {@code started} and {@code worked} by files of these names */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var home = Path.of(arguments[0]);
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:file:" + home.resolve("bare"));
            pool.setUsername("sa");
            pool.setPassword("");
            try (var stock = new StockJourneys(pool)) {
                stock.startJobs();
                Files.createFile(home.resolve("started"));
                for (int n = 0; n < DAY; n++) {
                    var number = "TA-" + n;
                    stock.start(
                            number, Map.of("beginAt", "intake", "roleClaim", "TRADITIONAL", "countryEligible", true));
                    stock.work(stock.open(number, "userTask_declareCompanySize"), Map.of());
                }
                Files.createFile(home.resolve("worked"));
                Thread.currentThread().join(); // until it is killed
            }
        }
    }
}
