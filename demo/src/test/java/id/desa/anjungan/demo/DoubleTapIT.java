package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.request.ServiceDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Somebody whose every touch is a double one, through a whole visit: one request, one slip, one letter.
class DoubleTapIT {
    private static final String NAMA = "ANDI NUR CAHYO";
    private static final Nik NIK = Nik.of("9901012802970001");
    private static final Pin PIN = DemoVillage.PIN;

    @Test
    void makesOneRequestAndOnePrint() throws Exception {
        var letters = new SimulatedPagePrinter();
        var slips = new SimulatedReceiptPrinter();
        try (var hall = Hall.open();
                var booth = Booth.in(hall, letters, slips)) {
            var before = hall.requestsOf(NAMA);
            var resident = new ResidentScript(new Nervous(booth.eyes()), booth::shows, Path.of(""));
            resident.asks(NIK, PIN, "SKU");
            assertThat(hall.requestsOf(NAMA)).isEqualTo(before + 1);
            assertThat(slips.paperOut()).hasSize(1);

            var request = hall.office().queue(Hall.WULAN, Optional.of(PermohonanStatus.SEDANG_DIPERIKSA)).stream()
                    .filter(entry -> entry.nama().equals(NAMA))
                    .map(ServiceDesk.Entry::id)
                    .findFirst()
                    .orElseThrow();
            hall.sign(request);
            booth.eyes().press("start"); // thanks, and goodbye
            booth.eyes().await("attract");
            resident.collects(booth.slipInHand(), PIN, request);
            assertThat(letters.paperOut()).hasSize(1);
            for (var i = 0; i < 100 && hall.times(request, "Surat dicetak") == 0; i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(hall.times(request, "Surat dicetak")).isOne();
            assertThat(hall.line().heard().stream().filter("POST /me/requests"::equals))
                    .hasSize(1);
            assertThat(hall.line().heard().stream().filter("POST /ratings"::equals))
                    .hasSize(1);
        }
    }

    /// Every button twice; keys once, since two touches of a key are two letters.
    private record Nervous(Eyes eyes) implements Touchscreen {
        @Override
        public Screen await(String what, Predicate<Screen> wanted) throws IOException {
            return eyes.await(what, wanted);
        }

        @Override
        public void tap(String action) throws IOException {
            eyes.tap(action);
            if (!action.startsWith("key.")) {
                eyes.press(action);
            }
        }

        @Override
        public void photograph(Path png) {
            // nothing is drawn here
        }
    }
}
