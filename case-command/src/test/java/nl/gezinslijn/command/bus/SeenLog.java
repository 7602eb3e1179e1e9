package nl.gezinslijn.command.bus;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** All that anybody logs while a test runs, kept from the console. */
public final class SeenLog {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> seen = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing(); // with whose request it was
            super.append(event);
        }
    };

    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

    public void start() {
        ROOT.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(ROOT::detachAppender);
        seen.start();
        ROOT.addAppender(seen);
    }

    public void stop() {
        ROOT.detachAppender(seen);
        seen.stop();
        others.forEach(ROOT::addAppender);
    }

    public List<ILoggingEvent> at(Level level) {
        return List.copyOf(seen.list).stream()
                .filter(event -> event.getLevel() == level)
                .toList();
    }

    /** Messages, arguments and stack traces, as a log file would have them. */
    public String everything() {
        return text(event -> true);
    }

    /** What was logged of one request. */
    public String of(String requestId) {
        return text(event -> requestId.equals(event.getMDCPropertyMap().get(RequestInLog.FIELD)));
    }

    private String text(Predicate<ILoggingEvent> which) {
        return List.copyOf(seen.list).stream()
                .filter(which)
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
