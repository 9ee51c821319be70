package id.desa.anjungan.kiosk.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/// Through the very console the kiosk runs with.
class ConsoleWordsTest {
    private static final String NIK = "9901010101900001";

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @BeforeEach
    void configure() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        BriefConsole.brief(context);
        ((ConsoleAppender<ILoggingEvent>)
                        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(BriefConsole.NAME))
                .setOutputStream(console);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void namesAnErrorAndItsCausesButNotTheirWords() {
        var cause = new IllegalArgumentException("MARKER-2");
        KioskEvent.BUG
                .on(context.getLogger("id.desa.anjungan.kiosk.X"))
                .addKeyValue("log-id", "ab12")
                .setCause(new IllegalStateException("MARKER-1", cause))
                .log();
        assertThat(said())
                .doesNotContain("MARKER")
                .contains("event=bug", "log-id=ab12", "IllegalStateException", "IllegalArgumentException")
                .hasLineCount(1);
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

    @Test
    void strikesOutWhatLooksLikeANik() {
        context.getLogger("id.desa.anjungan.kiosk.X").info("slip of {}\nand more", NIK);
        assertThat(said()).doesNotContain(NIK).contains("slip of").hasLineCount(1);
    }

    private String said() {
        return console.toString(UTF_8);
    }
}
