package id.desa.anjungan.kiosk.service.free;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.Symbology;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.print.JobNames;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.service.bench.FreeBench;
import id.desa.anjungan.kiosk.session.Session;
import id.desa.anjungan.kiosk.session.SessionPresenter;
import id.desa.anjungan.kiosk.session.SessionTimes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A box nobody has enrolled yet, and a technician who must set its Wi-Fi before anybody can be asked.
class FreeServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @TempDir
    Path dir;

    private final SimulatedPagePrinter pages = new SimulatedPagePrinter();
    private final Drawn drawn = new Drawn();
    private final SharedGlass glass = new SharedGlass(drawn);
    private final List<String> behind = new ArrayList<>();
    private FreeService service;

    private static final class Drawn implements Glass {
        final List<String> names = new ArrayList<>();
        Consumer<String> hand = _ -> {};

        @Override
        public Executor thread() {
            return Runnable::run;
        }

        @Override
        public void show(Showing showing) {
            names.add(showing.screen().name());
        }

        @Override
        public void onAction(Consumer<String> listener) {
            hand = listener;
        }
    }

    @BeforeEach
    void unpack() {
        var clock = InstantSource.fixed(NOW);
        var bench = new FreeBench(
                Optional.of(pages),
                Optional.of(new SimulatedReceiptPrinter()),
                Optional::empty,
                new JobNames(new Random(1)));
        service = new FreeService(
                glass,
                FreeDesk.of(bench, ScreenSettings.LAST_RESORT, dir, true, clock, () -> {}),
                Canvas.PORTRAIT,
                WIB,
                true,
                clock,
                Runnable::run);
        glass.onAction(behind::add);
        glass.onCorner(service::open);
        glass.show(waiting());
    }

    private static Showing waiting() {
        return new SessionPresenter(Phrases.load(), Canvas.PORTRAIT, WIB, SessionTimes.DEFAULT)
                .present(Session.start(new UUID(0, 1), NOW, Settings.DEFAULT, true));
    }

    private void touches(String... actions) {
        for (var action : actions) {
            drawn.hand.accept(action);
        }
    }

    @Test
    void opensFreelyOverWhatWaitsAndGivesItBack() {
        touches("corner.held");
        assertThat(drawn.names.getLast()).isEqualTo("service.menu");
        glass.show(waiting()); // goes on behind, unseen
        assertThat(drawn.names.getLast()).isEqualTo("service.menu");
        touches("back");
        assertThat(drawn.names.getLast()).isEqualTo("attract");
        touches("start");
        assertThat(behind).containsExactly("start");
    }

    @Test
    void testsWhatHangsThereAndRemembersIt() {
        touches("corner.held", "service.devices", "test.letters", "test.start", "test.yes");
        assertThat(pages.paperOut()).hasSize(1);
        assertThat(drawn.names.getLast()).isEqualTo("service.test.ended");
        assertThat(dir.resolve("tests.json")).exists();
    }

    @Test
    void takesWhatIsScannedOnlyWhileItIsOpen() {
        var code = new BarcodeScanner.Scan("WIFI:S:x;T:WEP;P:y;;", Symbology.QR_CODE);
        assertThat(service.scanned(code)).isFalse();
        touches("corner.held");
        assertThat(service.scanned(code)).isTrue();
    }
}
