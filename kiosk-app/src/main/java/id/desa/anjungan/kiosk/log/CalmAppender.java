package id.desa.anjungan.kiosk.log;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/// Stands before all other appenders: lets no storm through ([StormLimit]), and nobody who logs waits for a disk or a
/// pipe. Where one of those hangs, lines are lost, and the kiosk goes on.
final class CalmAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final int QUEUE = 1_024;
    private static final int FLUSH_MILLIS = 1_000;

    private final Logger own;
    private final StormLimit limit;
    private final List<AsyncAppender> behind = new ArrayList<>();

    CalmAppender(LoggerContext context, StormLimit limit) {
        this.own = context.getLogger(CalmAppender.class);
        this.limit = limit;
        setContext(context);
        setName("calm");
    }

    void writesTo(Appender<ILoggingEvent> appender) {
        var queue = new AsyncAppender();
        queue.setContext(getContext());
        queue.setName("queue-" + appender.getName());
        queue.setQueueSize(QUEUE);
        queue.setNeverBlock(true);
        queue.setMaxFlushTime(FLUSH_MILLIS);
        queue.addAppender(appender);
        queue.start();
        behind.add(queue);
    }

    @Override
    protected void append(ILoggingEvent event) {
        limit.over().forEach(this::say);
        if (limit.admits(kind(event))) {
            pass(event);
        }
    }

    /// What is said, and not of whom: our lines carry their event's meaning, others a pattern.
    private static String kind(ILoggingEvent event) {
        return event.getLoggerName() + " " + (JsonLinesEncoder.isOwn(event) ? event.getMessage() : event.getLevel());
    }

    private void pass(ILoggingEvent event) {
        behind.forEach(queue -> queue.doAppend(event));
    }

    private void say(StormLimit.Suppressed suppressed) {
        var line = new LoggingEvent(
                CalmAppender.class.getName(), own, Level.WARN, KioskEvent.LOG_SUPPRESSED.meaning(), null, null);
        line.addKeyValuePair(new KeyValuePair(JsonLinesEncoder.EVENT, KioskEvent.LOG_SUPPRESSED.id()));
        line.addKeyValuePair(new KeyValuePair("of", suppressed.kind()));
        line.addKeyValuePair(new KeyValuePair("count", suppressed.count()));
        pass(line);
    }

    /// Writes what waits, as far as a second goes.
    @Override
    public void stop() {
        limit.rest().forEach(this::say);
        super.stop();
        behind.forEach(AsyncAppender::stop);
    }
}
