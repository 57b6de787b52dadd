package eu.uptake.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.CoreConstants;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;

/** The trace of an error; of a database's error the classes and places only. */
public class DiscreetThrowable extends WhitespaceThrowableProxyConverter {

    private static final int FRAMES = 30;

    @Override
    public String convert(ILoggingEvent event) {
        return DataError.in(event) ? withoutWords(event.getThrowableProxy()) : super.convert(event);
    }

    private static String withoutWords(IThrowableProxy first) {
        var trace = new StringBuilder(CoreConstants.LINE_SEPARATOR);
        for (var proxy = first; proxy != null; proxy = proxy.getCause()) {
            trace.append(proxy == first ? "" : "Caused by: ")
                    .append(DataError.name(proxy))
                    .append(CoreConstants.LINE_SEPARATOR);
            var frames = proxy.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append("\tat ").append(frames[i].getStackTraceElement()).append(CoreConstants.LINE_SEPARATOR);
            }
        }
        return trace.toString();
    }
}
