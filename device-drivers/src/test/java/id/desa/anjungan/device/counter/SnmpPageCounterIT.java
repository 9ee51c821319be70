package id.desa.anjungan.device.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.peer.PaperEngine;
import id.desa.anjungan.device.peer.SnmpAgent;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SnmpPageCounterIT {
    private static final Duration BOUND = Duration.ofSeconds(2);

    private final PaperEngine engine = new PaperEngine(4_000_000_123L);

    @Test
    void readsTheLifeCounterAndWhatHoldsThePrinterUp() {
        try (var agent = SnmpAgent.start(engine)) {
            var counter = counter(agent.port());
            assertThat(counter.read()).isEqualTo(ready(4_000_000_123L));
            engine.turnOut(2);
            engine.openCover();
            assertThat(counter.read().sides()).hasValue(4_000_000_125L);
            assertThat(counter.read().status()).isEqualTo(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        }
    }

    @Test
    void speaksVersion1ToAPrinterThatKnowsNoOther() {
        try (var agent = SnmpAgent.start(engine, true, 7, "1.1")) {
            assertThat(counter(agent.port()).read()).isEqualTo(ready(4_000_000_123L));
        }
    }

    @Test
    void findsTheCounterWhateverIndexTheTableBeginsWith() {
        try (var agent = SnmpAgent.start(engine, false, 7, "3.2")) {
            assertThat(counter(agent.port()).read()).isEqualTo(ready(4_000_000_123L));
        }
    }

    @Test
    void believesNoCounterOfSheetsOrMetres() {
        try (var agent = SnmpAgent.start(engine, false, 8, "1.1")) {
            var reading = counter(agent.port()).read();
            assertThat(reading.sides()).isEmpty();
            assertThat(reading.detail()).contains("unit 8");
        }
    }

    @Test
    void isOfflineInTimeWhereTheCommunityIsAnother() {
        try (var agent = SnmpAgent.start(engine)) {
            assertOfflineInTime(new SnmpPageCounter("127.0.0.1", agent.port(), "rahasia"));
        }
    }

    @Test
    void isOfflineInTimeWhereNothingAnswersOrGarbageDoes() throws Exception {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var silent = new DatagramSocket(address)) {
            assertOfflineInTime(counter(silent.getLocalPort()));
        }
        var garbage = new DatagramSocket(address);
        try (var _ = SnmpAgent.garbage(garbage)) {
            assertOfflineInTime(counter(garbage.getLocalPort()));
        }
    }

    @Test
    void leavesNoThreadBehind() {
        try (var agent = SnmpAgent.start(engine)) {
            var counter = counter(agent.port());
            counter.read();
            var before = Thread.activeCount();
            for (var again = 0; again < 20; again++) {
                counter.read();
            }
            assertThat(Thread.activeCount()).isLessThanOrEqualTo(before + 1);
        }
    }

    private static void assertOfflineInTime(PageCounter counter) {
        var started = System.nanoTime();
        var reading = counter.read();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BOUND);
        assertThat(reading.sides()).isEmpty();
        assertThat(reading.status()).isInstanceOf(PrinterStatus.Offline.class);
    }

    private static PageCounter counter(int port) {
        return new SnmpPageCounter("127.0.0.1", port, SnmpAgent.COMMUNITY);
    }

    private static Reading ready(long sides) {
        return new Reading(OptionalLong.of(sides), new PrinterStatus.Ready(), "");
    }
}
