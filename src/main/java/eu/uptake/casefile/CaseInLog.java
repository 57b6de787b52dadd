package eu.uptake.casefile;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets log lines say which case they are about: the one whose page is asked for, or the one that is held. Within a
 * request it is named until the end, so that the error of a transaction that is over names it too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class CaseInLog extends OncePerRequestFilter {

    /** As the pattern of the log names it. */
    public static final String KEY = "case";

    private static final Pattern NUMBER = Pattern.compile("TA-\\d{4}-\\d{5,10}(?=/|$)");
    private static final ThreadLocal<Boolean> IN_A_REQUEST = ThreadLocal.withInitial(() -> false);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.remove(KEY); // the error of the last request was logged after its filters
        IN_A_REQUEST.set(true);
        var number = NUMBER.matcher(request.getRequestURI());
        if (number.find()) {
            name(number.group());
        }
        chain.doFilter(request, response);
        IN_A_REQUEST.remove();
        MDC.remove(KEY);
    }

    static void name(String number) {
        MDC.put(KEY, number);
    }

    /** The case is held no longer. */
    static void over() {
        if (!IN_A_REQUEST.get()) {
            MDC.remove(KEY);
        }
    }
}
