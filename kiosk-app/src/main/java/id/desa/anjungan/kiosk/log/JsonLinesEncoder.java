package id.desa.anjungan.kiosk.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// One log event as one line of JSON. What a library says in words is left out, because nobody here knows what it puts
/// into them; so are the words of every exception. Whatever still looks like a NIK is struck out.
public final class JsonLinesEncoder extends EncoderBase<ILoggingEvent> {
    static final String EVENT = "event";
    /// Key of the thread's context (MDC): the opaque id of the resident's session.
    public static final String SESSION = "session";

    private static final String OWN = "id.desa.anjungan.";
    private static final int FRAMES = 8;
    private static final Pattern NIK_LIKE = Pattern.compile("(?<![0-9])[0-9]{16}(?![0-9])");
    private static final byte[] NONE = new byte[0];

    private final JsonMapper json = JsonMapper.shared();
    private final String kiosk;

    public JsonLinesEncoder(String kiosk) {
        this.kiosk = kiosk;
    }

    @Override
    public byte[] headerBytes() {
        return NONE;
    }

    @Override
    public byte[] footerBytes() {
        return NONE;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return (json.writeValueAsString(line(event)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> line(ILoggingEvent event) {
        var line = new LinkedHashMap<String, Object>();
        line.put("ts", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("kiosk", kiosk);
        var session = event.getMDCPropertyMap().get(SESSION);
        if (session != null) {
            line.put(SESSION, struck(session));
        }
        var pairs = event.getKeyValuePairs();
        var named = pairs != null && pairs.stream().anyMatch(pair -> EVENT.equals(pair.key));
        if (pairs != null && isOwn(event)) {
            pairs.forEach(pair -> line.put(pair.key, value(pair.value)));
        }
        if (!named && isOwn(event)) {
            line.put("message", struck(event.getFormattedMessage()));
        }
        if (event.getThrowableProxy() != null) {
            line.put("error", error(event.getThrowableProxy()));
        }
        return line;
    }

    private static Object value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : struck(String.valueOf(value));
    }

    private static Map<String, Object> error(IThrowableProxy thrown) {
        var error = new LinkedHashMap<String, Object>();
        error.put("class", thrown.getClassName());
        error.put("at", frames(thrown));
        if (thrown.getCause() != null) {
            error.put("cause", error(thrown.getCause()));
        }
        return error;
    }

    private static List<String> frames(IThrowableProxy thrown) {
        return Stream.of(thrown.getStackTraceElementProxyArray())
                .limit(FRAMES)
                .map(frame -> frame.getStackTraceElement().toString())
                .toList();
    }

    /// Whether the words of this event are ours, so that we know what is in them.
    static boolean isOwn(ILoggingEvent event) {
        return event.getLoggerName().startsWith(OWN);
    }

    static String struck(String text) {
        return NIK_LIKE.matcher(text).replaceAll("****************");
    }
}
