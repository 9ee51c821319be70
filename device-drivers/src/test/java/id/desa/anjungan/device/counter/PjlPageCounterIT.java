package id.desa.anjungan.device.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.peer.PaperEngine;
import id.desa.anjungan.device.peer.RawLaser;
import id.desa.anjungan.device.peer.RawLaser.Manners;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PjlPageCounterIT {
    private final PaperEngine engine = new PaperEngine(1234);
    private final RawLaser laser = RawLaser.start(engine);
    private final PageCounter counter = new PjlPageCounter("127.0.0.1", laser.port());

    @AfterEach
    void close() {
        laser.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"GOOD", "BARE", "TALKATIVE"})
    void readsTheCounterAndTheState(Manners manners) {
        laser.behave(manners);
        assertThat(counter.read()).isEqualTo(new Reading(OptionalLong.of(1234), new PrinterStatus.Ready(), ""));
        engine.turnOut(1);
        engine.emptyTray();
        assertThat(counter.read().sides()).hasValue(1235);
        assertThat(counter.read().status()).isEqualTo(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
        assertThat(laser.documents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "GARBAGE", "TRUNCATED", "ENDLESS", "IGNORANT"})
    void isSilentInTimeWhereTheAnswerIsNone(Manners manners) {
        laser.behave(manners);
        var started = System.nanoTime();
        var reading = counter.read();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        assertThat(reading.sides()).isEmpty();
        assertThat(reading.status()).isEqualTo(new PrinterStatus.Silent());
    }

    @Test
    void isOfflineWhereNobodyListens() {
        laser.close();
        assertThat(counter.read().status()).isInstanceOf(PrinterStatus.Offline.class);
    }
}
