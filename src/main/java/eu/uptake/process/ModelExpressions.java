package eu.uptake.process;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The expressions a model may hold: a delegate, a time, the planned services, the case's business key, or a comparison
 * of variables with literals. Everything else is refused, since an expression can reach whatever the engine can.
 */
final class ModelExpressions {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w{1,80}Delegate)}");
    private static final List<Pattern> TIMES = List.of(
            Pattern.compile("\\$\\{workingDays\\.(after|months|sinceFirstMeasured)\\(execution, \\d{1,4}\\)}"),
            Pattern.compile("\\$\\{workingDays\\.on\\(execution, '[a-z]\\w{0,60}'\\)}"),
            Pattern.compile("\\$\\{workingDays\\.nextReminder\\(execution\\)}"));
    private static final Set<String> COLLECTIONS = Set.of("${plannedServices.of(execution)}");
    static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private static final String VARIABLE = "!?\\s*[a-z][A-Za-z0-9]{0,60}";
    private static final String LITERAL = "('[\\w .:/-]{0,80}'|-?\\d{1,15}(\\.\\d{1,6})?|true|false|null)";
    private static final String COMPARISON = VARIABLE + "(\\s*(==|!=|<=|>=|<|>)\\s*" + LITERAL + ")?";
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{\\s*" + COMPARISON + "(\\s*(&&|\\|\\|)\\s*" + COMPARISON + "){0,9}\\s*}");
    private static final Pattern RESERVED =
            Pattern.compile("\\b(execution|workingDays|plannedServices|\\w+Delegate)\\b");

    private ModelExpressions() {}

    static boolean isDelegate(String expression, Set<String> delegates) {
        var match = DELEGATE.matcher(expression);
        return match.matches() && delegates.contains(match.group(1));
    }

    static boolean isTime(String expression) {
        return TIMES.stream().anyMatch(time -> time.matcher(expression).matches());
    }

    static boolean isCollection(String expression) {
        return COLLECTIONS.contains(expression);
    }

    static boolean isCondition(String expression) {
        return CONDITION.matcher(expression.strip()).matches()
                && !RESERVED.matcher(expression).find();
    }
}
