package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.demo.FaultRelay.Fault;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.village.demo.DemoDirectory;
import id.desa.anjungan.village.request.ServiceDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/// What a kiosk does for people while the line to the village is down, and what the village hears of it afterwards.
class LinkDownIT {
    private static final String NAMA = "ANDI NUR CAHYO";
    private static final Nik NIK = Nik.of("9901012802970001");
    private static final String ANY = ".*";

    @Test
    void tellsOnceOfARequestWhoseAnswerWasLost() throws Exception {
        try (var hall = Hall.open();
                var booth = Booth.hasty(hall, new SimulatedPagePrinter(), new SimulatedReceiptPrinter())) {
            var eyes = booth.eyes();
            var visitor = new Visitor(booth);
            var before = hall.requestsOf(NAMA);
            visitor.signsIn(NIK);
            visitor.begins("SKD");
            visitor.answers();
            eyes.tap("next.preview");
            hall.line().breaks("POST .*", Fault.ANSWER_LOST);
            eyes.tap("send");
            eyes.await("letter.failed.send");
            eyes.tap("keep");
            var kept = eyes.await("letter.late.kept");
            assertThat(Eyes.words(kept)).contains("Belum dikirim", "T-");
            eyes.tap("end");
            eyes.await("goodbye");
            await("the village to have heard", () -> hall.requestsOf(NAMA) > before);
            hall.line().mend();
            await("the request to be known", () -> late(hall).isPresent());
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(hall.requestsOf(NAMA)).isEqualTo(before + 1);
            assertThat(late(hall).orElseThrow().entry().withoutPin()).isFalse();
            eyes.tap("start");
            visitor.signsInBySlip(booth.slipInHand());
        }
    }

    @Test
    void takesARequestInTheDarkAndTellsItAfterARestart() throws Exception {
        try (var hall = Hall.open()) {
            var before = hall.requestsOf(NAMA);
            var first = Booth.hasty(hall, new SimulatedPagePrinter(), new SimulatedReceiptPrinter());
            await("the list of letters", () -> hall.line().heard().contains("GET /verification/revocations"));
            first.close();

            hall.line().breaks(ANY, Fault.CUT);
            var dark = Booth.again(first, new SimulatedReceiptPrinter());
            var slip = asksInTheDark(dark);
            dark.close();
            assertThat(clear(dark)).isFalse();
            assertThat(hall.requestsOf(NAMA)).isEqualTo(before);

            hall.line().mend();
            try (var light = Booth.again(dark, new SimulatedReceiptPrinter())) {
                await("the village to have heard", () -> hall.requestsOf(NAMA) > before);
                assertThat(hall.requestsOf(NAMA)).isEqualTo(before + 1);
                var dossier = late(hall).orElseThrow();
                assertThat(dossier.entry().withoutPin()).isTrue();
                assertThat(dossier.entry().status()).isEqualTo(PermohonanStatus.SEDANG_DIPERIKSA);
                light.awaitVillage();
                new Visitor(light).signsInBySlip(slip);
            }
        }
    }

    private static String asksInTheDark(Booth booth) throws IOException {
        var eyes = booth.eyes();
        eyes.await("attract");
        eyes.tap("start");
        assertThat(Eyes.words(eyes.await("start.offline"))).contains("menunggu sambungan");
        eyes.tap("start.info");
        assertThat(eyes.await("info.letters").lead()).contains("per ");
        eyes.tap("back");
        eyes.tap("start.defer");
        eyes.await("deferred.notice");
        eyes.tap("deferred.understood");
        eyes.await("deferred.nik");
        eyes.type(NIK.digits());
        eyes.tap("next.nik");
        eyes.tap("card.SKD");
        eyes.tap("next.requirements");
        new Visitor(booth).answers();
        assertThat(Eyes.words(eyes.await("letter.late.confirm"))).contains("Belum terkirim", "identitas");
        eyes.tap("keep");
        eyes.await("letter.late.kept");
        var slip = booth.slipInHand();
        eyes.tap("end");
        eyes.await("goodbye");
        return slip;
    }

    @Test
    void verifiesLettersOfAnotherVillageInTheDarkAlsoAfterARestart() throws Exception {
        try (var hall = Hall.open()) {
            var first = Booth.hasty(hall, new SimulatedPagePrinter(), new SimulatedReceiptPrinter());
            await("the directory", () -> hall.line().heard().contains("GET /verification/revocations"));
            TimeUnit.MILLISECONDS.sleep(300);
            first.close();
            hall.line().breaks(ANY, Fault.CUT);
            try (var dark = Booth.again(first, new SimulatedReceiptPrinter())) {
                var eyes = dark.eyes();
                eyes.await("attract");
                var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
                dark.shows(neighbours(hall, "good", today, today.plusMonths(1)));
                var good = eyes.await("verify.berlaku");
                assertThat(Eyes.words(good)).contains("Sumberjernih", "S.R", "0002", "Daftar pencabutan per");
                dark.shows(neighbours(hall, DemoDirectory.NEIGHBOURS_REVOKED, today, today.plusMonths(1)));
                eyes.await("verify.dicabut");
                dark.shows(neighbours(hall, "old", today.minusMonths(3), today.minusDays(1)));
                eyes.await("verify.kedaluwarsa");
                var letter = neighbours(hall, "good", today, today.plusMonths(1));
                dark.shows(letter.substring(0, letter.length() - 6) + "AAAAAA");
                eyes.await("verify.forged");
                dark.shows("x".repeat(10_240));
                eyes.await("verify.not_a_letter");
            }
        }
    }

    @Test
    void verifiesItsOwnVillagesLetterInTheDark() throws Exception {
        try (var hall = Hall.open()) {
            var ready = hall.letterReadyFor(NIK);
            try (var booth = Booth.hasty(hall, new SimulatedPagePrinter(), new SimulatedReceiptPrinter())) {
                await("the directory", () -> hall.line().heard().contains("GET /verification/revocations"));
                TimeUnit.MILLISECONDS.sleep(300);
                hall.line().breaks(ANY, Fault.CUT);
                var eyes = booth.eyes();
                eyes.await("attract");
                booth.shows(qrOf(hall, ready.request()));
                assertThat(Eyes.words(eyes.await("verify.berlaku"))).contains("Tirtawening", "Domisili", "0001");
            }
        }
    }

    /// What the QR printed on the signed letter holds.
    private static String qrOf(Hall hall, String request) throws IOException, NotFoundException {
        var pdf = hall.office().page(Hall.WULAN, request).orElseThrow();
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB);
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    private static String neighbours(Hall hall, String jti, LocalDate tanggal, LocalDate sampai) {
        return DemoDirectory.neighboursLetter(hall.data(), jti, tanggal, sampai);
    }

    private static Optional<ServiceDesk.Dossier> late(Hall hall) {
        return hall.office().queue(Hall.WULAN, Optional.empty()).stream()
                .flatMap(entry -> hall.office().dossier(Hall.WULAN, entry.id()).stream())
                .filter(dossier -> dossier.deferral().isPresent())
                .findFirst();
    }

    /// Whether the NIK stands in clear anywhere in the kiosk's folder.
    private static boolean clear(Booth booth) throws IOException {
        try (var files = Files.walk(booth.state())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(NIK.digits())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void await(String what, BooleanSupplier done) throws InterruptedException {
        for (var i = 0; i < 600 && !done.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(done.getAsBoolean()).as(what).isTrue();
    }
}
