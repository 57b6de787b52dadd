package eu.uptake.assessment;

import java.util.List;
import java.util.Map;

/** Where the rules stand that draw advice from scores; the engine room lends it and keeps what it advised. */
@FunctionalInterface
public interface AdviceTable {

    /** @return codes of advice, in the order of the table */
    List<String> advise(String table, Map<String, Object> facts);
}
