package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.demo.FaultRelay.Fault;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Letters fetched ahead and collected without the village, by slip and code: once, at one kiosk, and told once.
class LeasedLetterIT {
    private static Hall hall;
    private final SimulatedPagePrinter printer = new SimulatedPagePrinter();

    @BeforeAll
    static void openTheHall() {
        hall = Hall.open();
    }

    @AfterAll
    static void closeTheHall() {
        hall.close();
    }

    @AfterEach
    void mend() {
        hall.line().mend();
    }

    @Test
    void isPrintedWithTheLineCutAndToldOnceWhenItIsBack() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901011205680001"));
        try (var booth = holding()) {
            cut(booth);
            prints(booth, letter);
            booth.eyes().tap("end");
            assertThat(printer.paperOut()).hasSize(1);
            assertThat(status(letter)).as("nobody could tell the village").isEqualTo(PermohonanStatus.SIAP_DIAMBIL);
            back(booth);
            isHandedOverOnce(letter);
        }
    }

    @Test
    void isToldOnceThoughThePowerWentBetweenThePrintAndTheReport() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901017008720001"));
        var booth = holding();
        try (booth) {
            cut(booth);
            prints(booth, letter);
        }
        var after = new SimulatedPagePrinter();
        try (var again = Booth.again(booth, after)) {
            cut(again);
            again.shows(letter.slip());
            again.eyes().await("lease.not_here");
            back(again);
            isHandedOverOnce(letter);
            assertThat(after.paperOut()).isEmpty();
        }
    }

    @Test
    void isGivenToNobodyElseWhileItsKioskIsCutOff() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901014101030001"));
        var elsewhere = new SimulatedPagePrinter();
        try (var holder = holding();
                var other = Booth.elsewhere(hall, "pasar-1", elsewhere)) {
            cut(holder);
            var visitor = new Visitor(other);
            visitor.signsInBySlip(letter.slip());
            visitor.opens(letter.request());
            other.eyes().tap("print");
            var waits = other.eyes().await("collect.waits_elsewhere");
            assertThat(waits.parts().toString()).contains("Anjungan Balai Desa 1");
            other.eyes().tap("retry");
            other.eyes().await("collect.waits_elsewhere");
            prints(holder, letter);
            back(holder);
            isHandedOverOnce(letter);
            other.eyes().tap("retry");
            other.eyes().await("collect.failed.grant");
            assertThat(elsewhere.paperOut()).isEmpty();
            assertThat(printer.paperOut()).hasSize(1);
        }
    }

    @Test
    void goesToAnotherKioskOnceItsOwnGaveItUp() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901011507700001"));
        var elsewhere = new SimulatedPagePrinter();
        try (var holder = holding();
                var other = Booth.elsewhere(hall, "pasar-2", elsewhere)) {
            var visitor = new Visitor(other);
            visitor.signsInBySlip(letter.slip());
            visitor.opens(letter.request());
            other.eyes().tap("print");
            other.eyes().await("collect.waits_elsewhere");
            holder.networkChanges();
            eventually(() -> hall.times(letter.request(), "Surat tidak tercetak") == 1);
            other.eyes().tap("retry");
            other.eyes().await("collect.take_paper");
            isHandedOverOnce(letter);
            cut(holder);
            holder.shows(letter.slip());
            holder.eyes().await("lease.not_here");
            assertThat(elsewhere.paperOut()).hasSize(1);
            assertThat(printer.paperOut()).isEmpty();
        }
    }

    @Test
    void isGoneFromTheKioskAfterItWasRevokedAndTheLineIsBack() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901016503740001"));
        try (var booth = holding()) {
            cut(booth);
            hall.revoke(letter.request());
            back(booth);
            eventually(() -> hall.times(letter.request(), "Surat tidak tercetak") == 1);
            cut(booth);
            booth.shows(letter.slip());
            booth.eyes().await("lease.not_here");
            assertThat(printer.paperOut()).isEmpty();
        }
    }

    @Test
    void tellsTheVillageOfALetterThatWasPrintedBeforeItHeardOfItsRevocation() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901014505990001"));
        try (var booth = holding()) {
            cut(booth);
            hall.revoke(letter.request());
            prints(booth, letter);
            back(booth);
            isHandedOverOnce(letter);
        }
    }

    @Test
    void isLockedAfterFiveWrongCodesThoughTheVillageWasBackMeanwhile() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9902031909850001"));
        var wrong = letter.code().equals("000000") ? "000001" : "000000";
        try (var booth = holding()) {
            cut(booth);
            booth.shows(letter.slip());
            for (var tries = 4; tries > 0; tries--) {
                var left = String.valueOf(tries);
                booth.eyes().await("lease.code");
                booth.eyes().type(wrong);
                booth.eyes()
                        .await(
                                "a try less",
                                screen -> screen.name().equals("lease.code")
                                        && Eyes.words(screen).contains("Masih " + left));
            }
            booth.eyes().type(wrong);
            booth.eyes().await("lease.locked");
            booth.shows(letter.slip());
            booth.eyes().await("lease.locked");
            booth.eyes().tap("back");
            booth.eyes().tap("back");
            back(booth);
            TimeUnit.SECONDS.sleep(1);
            cut(booth);
            booth.shows(letter.slip());
            booth.eyes().await("lease.locked");
            assertThat(printer.paperOut()).isEmpty();
        }
    }

    @Test
    void liesOnTheDiskWithoutAWordInClear() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901010511010001"));
        var dossier = hall.dossier(letter.request());
        try (var booth = holding()) {
            for (var file : List.of("kiosk.db", "kiosk.db-wal")) {
                var text = Files.readString(booth.state().resolve(file), StandardCharsets.ISO_8859_1);
                assertThat(text)
                        .doesNotContain(
                                "%PDF",
                                letter.nik().digits(),
                                dossier.entry().nama(),
                                dossier.entry().registration(),
                                letter.slip());
            }
        }
    }

    /// A kiosk that has fetched the letter ahead.
    private Booth holding() throws InterruptedException {
        var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter());
        try {
            eventually(() -> booth.leases() > 0);
        } catch (AssertionError never) {
            booth.close(); // or it would fetch what others wait for
            throw never;
        }
        return booth;
    }

    private static void cut(Booth booth) throws IOException {
        hall.line().breaks(".*", Fault.CUT);
        booth.networkChanges();
        booth.eyes()
                .await(
                        "that it knows of the cut",
                        screen -> screen.name().equals("attract")
                                && Eyes.words(screen).contains("Belum tersambung ke kantor desa"));
    }

    private static void back(Booth booth) {
        hall.line().mend();
        booth.networkChanges();
    }

    private static void prints(Booth booth, Hall.Ready letter) throws IOException {
        booth.shows(letter.slip());
        booth.eyes().await("lease.code");
        booth.eyes().type(letter.code());
        booth.eyes().await("collect.take_paper");
    }

    private static PermohonanStatus status(Hall.Ready letter) {
        return hall.dossier(letter.request()).entry().status();
    }

    private static void isHandedOverOnce(Hall.Ready letter) throws InterruptedException {
        eventually(() -> status(letter) == PermohonanStatus.SUDAH_DIAMBIL);
        assertThat(hall.times(letter.request(), "Surat dicetak")).isOne();
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
