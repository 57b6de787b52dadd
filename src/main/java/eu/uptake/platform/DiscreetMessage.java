package eu.uptake.platform;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The text of a log line, except where it would repeat what a database refused to keep. */
public class DiscreetMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return DataError.in(event) ? "Data error; its words are withheld" : super.convert(event);
    }
}
