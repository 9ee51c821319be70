package id.desa.anjungan.kiosk.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import id.desa.anjungan.config.LogSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Brings Logback to what the config asks for: its level, and a file of JSON lines beside the brief standard output of
/// [BriefConsole]. Nobody who logs waits for either. Closing it closes the file.
public final class KioskLogging implements AutoCloseable {
    private static final int PREDECESSORS = 2;

    private final Logger root;
    private final CalmAppender calm;
    private final List<Appender<ILoggingEvent>> before;

    private KioskLogging(Logger root, CalmAppender calm, List<Appender<ILoggingEvent>> before) {
        this.root = root;
        this.calm = calm;
        this.before = before;
    }

    /// @param stateDir where a relative file is
    public static KioskLogging start(LogSettings settings, Path stateDir, String kiosk) {
        var file = stateDir.resolve(settings.file());
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger("id.desa.anjungan").setLevel(Level.toLevel(settings.level()));
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("json-lines");
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context, kiosk));
        roll(context, appender, file, settings.maxMegabytes());
        appender.start();
        return calmed(context, appender);
    }

    /// All that was written to before is written to from behind a queue now.
    private static KioskLogging calmed(LoggerContext context, Appender<ILoggingEvent> file) {
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var calm = new CalmAppender(context, new StormLimit(System::nanoTime));
        var before = new ArrayList<Appender<ILoggingEvent>>();
        root.iteratorForAppenders().forEachRemaining(before::add);
        calm.writesTo(file);
        before.stream().filter(ConsoleAppender.class::isInstance).forEach(console -> {
            root.detachAppender(console);
            calm.writesTo(console);
        });
        calm.start();
        root.addAppender(calm);
        return new KioskLogging(root, calm, before);
    }

    private static JsonLinesEncoder encoder(LoggerContext context, String kiosk) {
        var encoder = new JsonLinesEncoder(kiosk);
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private static void roll(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path file, int megabytes) {
        var window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(file + ".%i");
        window.setMinIndex(1);
        window.setMaxIndex(PREDECESSORS);
        window.start();
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setCheckIncrement(Duration.buildBySeconds(1)); // a storm writes much in the minute it takes otherwise
        size.setMaxFileSize(FileSize.valueOf(megabytes / (PREDECESSORS + 1) + "MB"));
        size.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
    }

    @Override
    public void close() {
        root.detachAppender(calm);
        calm.stop();
        before.stream().filter(ConsoleAppender.class::isInstance).forEach(console -> {
            console.start(); // stopped with its queue
            root.addAppender(console);
        });
    }
}
