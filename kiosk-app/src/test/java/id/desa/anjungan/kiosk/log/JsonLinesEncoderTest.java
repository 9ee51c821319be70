package id.desa.anjungan.kiosk.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesEncoderTest {
    private static final String NIK = "9901010101900001";

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @Test
    void writesAnEventWithItsFields() {
        KioskEvent.LETTER_PRINT_INIT
                .on(logger("id.desa.anjungan.kiosk.print.X"))
                .addKeyValue("job", "anj-1")
                .addKeyValue("pages", 2)
                .log();
        var line = JsonMapper.shared().readTree(lines().getFirst());
        assertThat(line.propertyNames()).containsExactly("ts", "level", "logger", "kiosk", "event", "job", "pages");
        assertThat(line.get("event").asString()).isEqualTo("letter-print-init");
        assertThat(line.get("kiosk").asString()).isEqualTo("balai-2");
        assertThat(line.get("pages").asInt()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatALibrarySays() {
        logger("okhttp3.OkHttpClient").warn("failed for " + NIK + " of {}", "SITI");
        assertThat(lines().getFirst())
                .doesNotContain("failed")
                .doesNotContain("SITI")
                .contains("okhttp3.OkHttpClient");
    }

    @Test
    void namesAnErrorAndWhereItIsButNotItsWords() {
        logger("id.desa.anjungan.kiosk.X")
                .error("broken", new IllegalStateException("SITI", new IllegalArgumentException("AMINAH")));
        assertThat(lines().getFirst())
                .contains(
                        "java.lang.IllegalStateException", "java.lang.IllegalArgumentException", "JsonLinesEncoderTest")
                .doesNotContain("SITI")
                .doesNotContain("AMINAH");
    }

    @Test
    void strikesOutWhatLooksLikeANik() {
        logger("id.desa.anjungan.kiosk.X").info("slip of {}", NIK);
        KioskEvent.BUG
                .on(logger("id.desa.anjungan.kiosk.X"))
                .addKeyValue("error", NIK)
                .log();
        assertThat(lines()).hasSize(2).noneMatch(line -> line.contains(NIK)).allMatch(line -> line.contains("****"));
    }

    @Test
    void writesOneLineWhateverIsSaid() {
        logger("id.desa.anjungan.kiosk.X").info("one\ntwo \"three\"");
        assertThat(lines().getFirst()).containsOnlyOnce("\n").endsWith("}\n");
    }

    private Logger logger(String name) {
        context.setMDCAdapter(new LogbackMDCAdapter());
        heard.setContext(context);
        heard.start();
        var logger = context.getLogger(name);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        return logger;
    }

    private List<String> lines() {
        var encoder = new JsonLinesEncoder("balai-2");
        var lines = new ArrayList<String>();
        heard.list.forEach(event -> lines.add(new String(encoder.encode(event), UTF_8)));
        return lines;
    }
}
