package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.provisioning.backup.BackupSource;
import id.desa.anjungan.provisioning.backup.Purpose;
import id.desa.anjungan.village.demo.DemoKiosk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The flood: the machine of the village backend is gone. Its folder comes back from the backup that was taken while it
/// ran, and its residents, their PINs and slips, its letters, officers, keys and kiosks are as they were.
class FloodedVillageIT {
    private static final Nik READY = Nik.of("9901011205680001");
    private static final Nik ASKING = Nik.of("9901017008720001");

    @TempDir
    private Path place;

    @Test
    void servesAgainWithEverythingItHad() throws Exception {
        var safe = new Safe(place);
        Path file;
        Hall.Ready letter;
        Map<String, Long> rows;
        try (var hall = Hall.open()) {
            letter = hall.letterReadyFor(READY);
            file = safe.keeps(BackupSource.village(hall.data(), Optional.empty()));
            rows = new TreeMap<>(VillageRows.of(hall.data()));
        } // its folder is deleted

        var rescued = Files.createDirectory(place.resolve("rescued"));
        safe.givesBack(file, Purpose.VILLAGE, rescued.resolve("village"));
        try (var hall = Hall.on(rescued)) {
            assertThat(VillageRows.of(hall.data())).isEqualTo(rows);
            var printer = new SimulatedPagePrinter();
            try (var booth = Booth.replacing(hall, DemoKiosk.identity(hall.data()), place.resolve("kiosk"), printer)) {
                var visitor = new Visitor(booth);
                visitor.signsInBySlip(letter.slip());
                visitor.opens(letter.request());
                booth.eyes().tap("print");
                booth.eyes().await("collect.take_paper");
                assertThat(printer.paperOut()).hasSize(1);
            }
            eventuallyHandedOver(hall, letter);
            assertThat(hall.letterReadyFor(ASKING).slip()).isNotEmpty(); // PIN, officer, kades and number
        }
    }

    private static void eventuallyHandedOver(Hall hall, Hall.Ready letter) throws InterruptedException, IOException {
        for (var i = 0;
                i < 200 && hall.dossier(letter.request()).entry().status() != PermohonanStatus.SUDAH_DIAMBIL;
                i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(hall.times(letter.request(), "Surat dicetak")).isOne();
    }
}
