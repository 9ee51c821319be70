package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.demo.link.LinkProfile;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.village.request.ServiceDesk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A whole visit over each line a village may have. Round trips, jitter, rates and stalls run eight times
/// faster than in life, the kiosk's own patience does not: what is shown is that every step works over such
/// a line. That each call also ends within that patience at the line's own pace is shown by
/// `./anjungan bench link`.
class LinkProfilesIT {
    private static final double SPEED = 8;
    private static final Nik WHO = Nik.of("9901017008720001");
    private static final String NAMA = "SITI MARYAM";

    static List<LinkProfile> lines() {
        return LinkProfile.ALL.stream().filter(LinkProfile::isThere).toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aVisitGoesWellOverEveryLine(LinkProfile profile) throws Exception {
        var printer = new SimulatedPagePrinter();
        try (var hall = Hall.over(profile, 7, SPEED);
                var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var before = hall.requestsOf(NAMA);
            var visitor = new Visitor(booth);
            booth.awaitVillage();
            visitor.signsIn(WHO);
            visitor.asksForSkd();
            booth.eyes().await("letter.sent");
            visitor.leaves();
            assertThat(hall.requestsOf(NAMA)).isEqualTo(before + 1);

            var request = openRequest(hall);
            hall.sign(request);
            visitor.signsInBySlip(booth.slipInHand());
            visitor.opens(request);
            booth.eyes().tap("print");
            booth.eyes().await("collect.take_paper");
            assertThat(printer.paperOut()).hasSize(1);
            eventually(() -> hall.dossier(request).entry().status() == PermohonanStatus.SUDAH_DIAMBIL);
            assertThat(hall.times(request, "Surat dicetak")).isOne();
        }
    }

    @Test
    void whereThereIsNoLineTheKioskSaysSoAtOnce() throws IOException {
        try (var hall = Hall.over(LinkProfile.NONE, 7, SPEED);
                var booth = Booth.in(hall)) {
            var eyes = booth.eyes();
            eyes.await(
                    "that the village is not there",
                    screen -> screen.name().equals("attract")
                            && Eyes.words(screen).contains("Belum tersambung ke kantor desa"));
            var began = System.nanoTime();
            eyes.tap("start");
            eyes.await("a sentence", screen -> Eyes.can(screen, "retry"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static String openRequest(Hall hall) {
        return hall.office().queue(Hall.WULAN, Optional.of(PermohonanStatus.SEDANG_DIPERIKSA)).stream()
                .filter(entry -> entry.nama().equals(NAMA) && entry.jenisName().contains("Domisili"))
                .map(ServiceDesk.Entry::id)
                .findFirst()
                .orElseThrow();
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
