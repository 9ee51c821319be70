package id.desa.anjungan.village.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/// Through the very file the village runs with.
class LogWordsTest {
    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @BeforeEach
    void configure() throws JoranException {
        context.setMDCAdapter(new LogbackMDCAdapter());
        var file = new JoranConfigurator();
        file.setContext(context);
        file.doConfigure(Objects.requireNonNull(getClass().getResource("/village-logback.xml")));
        ((ConsoleAppender<ILoggingEvent>)
                        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("out"))
                .setOutputStream(console);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void namesAnErrorAndItsCausesButNotTheirWords() {
        var cause = new IllegalArgumentException("MARKER-2");
        VillageEvent.HTTP_FAULT
                .on(context.getLogger("id.desa.anjungan.village.X"))
                .addKeyValue("status", 500)
                .setCause(new IllegalStateException("MARKER-1", cause))
                .log();
        assertThat(said())
                .doesNotContain("MARKER")
                .contains("event=http-fault", "status=500", "IllegalStateException", "IllegalArgumentException");
    }

    @Test
    void leavesOutWhatALibrarySays() {
        context.getLogger("okhttp3.OkHttpClient")
                .atWarn()
                .addKeyValue("who", "MARKER-1")
                .setCause(new IllegalStateException("MARKER-2"))
                .log("failed for MARKER-3 of {}", "MARKER-4");
        assertThat(said()).doesNotContain("MARKER").contains("OkHttpClient", "IllegalStateException");
    }

    private String said() {
        return console.toString(UTF_8);
    }
}
