package id.desa.anjungan.kiosk.log;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.LogSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class KioskLoggingTest {
    @TempDir
    Path dir;

    @Test
    void writesJsonLinesUntilItIsClosed() {
        var file = dir.resolve("kiosk.jsonl");
        var logger = LoggerFactory.getLogger(KioskLoggingTest.class);
        try (var _ = KioskLogging.start(new LogSettings("info", Path.of("kiosk.jsonl"), 3), dir, "balai-2")) {
            KioskEvent.KIOSK_STARTED.on(logger).log();
        }
        KioskEvent.KIOSK_STOPPED.on(logger).log();
        assertThat(file).content().hasLineCount(1).contains("\"event\":\"kiosk-started\"");
    }
}
