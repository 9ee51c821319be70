package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.village.demo.DemoKiosk;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A technician with a pass from the village's office, and nothing else in the hand.
class ServiceModeIT {
    private final SimulatedPagePrinter pages = new SimulatedPagePrinter();
    private final SimulatedReceiptPrinter slips = new SimulatedReceiptPrinter();
    private Hall hall;
    private Booth booth;
    private Eyes eyes;

    @BeforeEach
    void openTheHall() throws IOException {
        hall = Hall.open();
        booth = Booth.in(hall, pages, slips);
        eyes = booth.eyes();
        booth.awaitVillage();
    }

    @AfterEach
    void close() {
        booth.close();
        hall.close();
    }

    @Test
    void aPassOfTheVillageLeadsToATestPageAndAReport() throws IOException {
        var pass =
                hall.village().kiosks().passes().pass(DemoKiosk.ID, "petugas-1").orElseThrow();
        booth.shows(pass);
        eyes.await("service.menu");
        eyes.tap("service.devices");
        eyes.tap("test.letters");
        eyes.tap("test.start");
        eyes.await("service.test.asked");
        assertThat(pages.paperOut()).hasSize(1);
        eyes.tap("test.yes");
        eyes.await("service.test.ended");
        eyes.tap("back");
        eyes.await("service.devices");
        eyes.tap("back");
        eyes.tap("service.report");
        eyes.tap("report.make");
        var made = eyes.await("service.report.made");
        assertThat(Eyes.words(made)).contains("Kantor desa sudah menerima salinannya");
        assertThat(slips.paperOut()).hasSize(1);
        assertThat(slips.paperOut().getFirst().parts())
                .contains(new Receipt.Pair("Printer surat", "Baik"), new Receipt.Pair("Jaringan", "Baik"));
    }

    @Test
    void theCodeUnderThePassOpensItToo() throws IOException {
        var given = hall.village()
                .kiosks()
                .passes()
                .passWithCode(DemoKiosk.ID, "petugas-1")
                .orElseThrow();
        eyes.press("corner.held");
        eyes.await("service.door");
        eyes.tap("door.code");
        eyes.await("service.door.code");
        given.code().letters().toLowerCase(Locale.ROOT).chars().forEach(letter -> eyes.press("key." + (char) letter));
        eyes.tap("door.open");
        eyes.await("service.menu");
        eyes.tap("back");
        eyes.await("attract");
        booth.shows(given.compact()); // the same pass
        var door = eyes.await("service.door");
        assertThat(Eyes.words(door)).contains("sudah pernah dipakai");
    }

    @Test
    void aCardOfTheSettingsOpensItAndAnotherDoesNot() throws IOException {
        eyes.press("corner.held");
        eyes.await("service.door");
        booth.lays("7E570000000001");
        eyes.await(
                "a refusal",
                screen -> screen.name().equals("service.door")
                        && Eyes.words(screen).contains("tidak terdaftar untuk servis"));
        booth.takesTheCardAway();
        booth.lays(Booth.TECHNICIANS_CARD);
        eyes.await("service.menu");
    }
}
