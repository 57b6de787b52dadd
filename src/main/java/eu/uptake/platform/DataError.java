package eu.uptake.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Tells the errors of a database, whose words repeat what people wrote into a form. */
final class DataError {

    private DataError() {}

    static boolean in(ILoggingEvent event) {
        for (var proxy = event.getThrowableProxy(); proxy != null; proxy = proxy.getCause()) {
            if (is(thrown(proxy))) {
                return true;
            }
        }
        return false;
    }

    static boolean in(@Nullable Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the line to the database that is missing (SQLSTATE classes 08 and 57P), not an answer of its. */
    static boolean isAway(@Nullable Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException told && noLine(told)) {
                return true;
            }
        }
        return false;
    }

    private static boolean noLine(SQLException error) {
        var state = String.valueOf(error.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** The class, and the state that the database gave. */
    static String name(IThrowableProxy proxy) {
        return thrown(proxy) instanceof SQLException refused
                ? proxy.getClassName() + " (" + refused.getSQLState() + ")"
                : proxy.getClassName();
    }

    private static @Nullable Throwable thrown(IThrowableProxy proxy) {
        return proxy instanceof ThrowableProxy holder ? holder.getThrowable() : null;
    }

    private static boolean is(@Nullable Throwable error) {
        return error instanceof SQLException || error instanceof DataAccessException;
    }
}
