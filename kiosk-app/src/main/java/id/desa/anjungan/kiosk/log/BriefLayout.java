package id.desa.anjungan.kiosk.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.slf4j.event.KeyValuePair;

/// One log event as one line for a person at the console, set up by [BriefConsole]. As in
/// [JsonLinesEncoder], a library's words and those of every exception stay out: an error is its class, its
/// place and the classes of its causes.
public final class BriefLayout extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringJoiner(" ", "", "\n");
        line.add(Instant.ofEpochMilli(event.getTimeStamp())
                .truncatedTo(ChronoUnit.MILLIS)
                .toString());
        line.add(event.getLevel().toString());
        line.add(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1));
        if (JsonLinesEncoder.isOwn(event)) {
            pairs(event).forEach(pair -> line.add(pair.key + "=" + oneLine(String.valueOf(pair.value))));
            line.add(oneLine(event.getFormattedMessage()));
        }
        for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            line.add(thrown.getClassName() + at(thrown));
        }
        return line.toString();
    }

    private static List<KeyValuePair> pairs(ILoggingEvent event) {
        return Optional.ofNullable(event.getKeyValuePairs()).orElseGet(List::of);
    }

    private static String at(IThrowableProxy thrown) {
        var frames = thrown.getStackTraceElementProxyArray();
        return frames.length == 0 ? "" : "(" + frames[0].getStackTraceElement() + ")";
    }

    private static String oneLine(String text) {
        return JsonLinesEncoder.struck(text).replaceAll("\\R", " ");
    }
}
