package id.desa.anjungan.village.event;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/// One log event as one line, and below it where an error came from. Nobody here knows what a library or an exception
/// puts into its words, so they are left out: an error is its class and its place.
public final class EventLayout extends LayoutBase<ILoggingEvent> {
    private static final String OWN = "id.desa.anjungan.";
    private static final int FRAMES = 12;

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder()
                .append(Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(event.getLevel());
        if (event.getLoggerName().startsWith(OWN)) {
            line.append(' ').append(oneLine(event.getFormattedMessage()));
            pairs(event)
                    .forEach(pair ->
                            line.append(' ').append(pair.key).append('=').append(oneLine(String.valueOf(pair.value))));
        } else {
            line.append(' ').append(event.getLoggerName());
        }
        line.append('\n');
        for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            add(line, thrown);
        }
        return line.toString();
    }

    private static List<KeyValuePair> pairs(ILoggingEvent event) {
        return Optional.ofNullable(event.getKeyValuePairs()).orElseGet(List::of);
    }

    private static void add(StringBuilder lines, IThrowableProxy thrown) {
        lines.append("  ").append(thrown.getClassName()).append('\n');
        List.of(thrown.getStackTraceElementProxyArray()).stream()
                .limit(FRAMES)
                .forEach(frame -> lines.append("    at ")
                        .append(frame.getStackTraceElement())
                        .append('\n'));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
