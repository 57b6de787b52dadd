package eu.uptake.prove;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Listens to everything that is logged, as it stands in the log, for words that must not be there. */
public final class LogEar extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> words;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Encoder<ILoggingEvent> encoder;

    private LogEar(List<String> words) {
        this.words = words;
        this.encoder = ((OutputStreamAppender<ILoggingEvent>) root().getAppender("CONSOLE")).getEncoder();
    }

    public static LogEar forWords(String... words) {
        var ear = new LogEar(List.of(words));
        ear.setContext(root().getLoggerContext());
        ear.start();
        root().addAppender(ear);
        return ear;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        words.stream().filter(line::contains).findFirst().ifPresent(word -> heard.add(word + " in " + line));
    }

    /** The lines in which one of the words stood. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
