package id.desa.anjungan.provisioning.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.catalog.DeviceInventory;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesCommandTest {
    private static final FoundDevice THERMAL = new FoundDevice(
            "receipt-printer",
            "escpos+usb:///dev/usb/lp0",
            "EPSON TM-T20II",
            new PrinterStatus.Ready(Set.of(PrinterReason.MEDIA_LOW)));
    private static final FoundDevice READER = new FoundDevice(
            "card-reader", "pcsc:any", "", new PeripheralStatus.Offline(OfflineCause.NO_SERVICE, "pcscd does not run"));

    @TempDir
    private Path root;

    @Test
    void listsWhatIsHereWithItsStateItsMenderAndWhatToWrite() {
        var run = run(with(THERMAL, READER), "--lang", "en");
        assertThat(run.out()).isEqualTo("""
                On this machine
                  KIND             MODEL           STATE                                                  WHO MENDS IT  WRITE IN kiosk.toml
                  page-printer                     none: no CUPS queue, no printer of ipp-usb
                  receipt-printer  EPSON TM-T20II  ready media-low                                        officer       [devices.receipt-printer] uri = "escpos+usb:///dev/usb/lp0"
                  scanner                          none: no serial port, keyboard, HID scanner or camera
                  card-reader                      offline no-service (pcscd does not run)                technician    [devices.card-reader] uri = "pcsc:any"
                  panel                            none: no /dev/gpiochip*
                  speaker                          none: no sound card
                """);
        assertThat(run(with(THERMAL)).out()).contains("Yang terpasang di mesin ini", "petugas");
    }

    @Test
    void tellsHowTheDevicesOfTheSettingsStandWhereNoKioskRuns() throws IOException {
        settings("""
                [kiosk]
                id = "balai-1"
                demo = true
                [village]
                url = "http://127.0.0.1:8080"
                [devices.page-printer]
                uri = "sim:page-printer?script=cover-open+at+0s"
                [devices.receipt-printer]
                uri = "escpos+tcp://127.0.0.1:1"
                [devices.scanner]
                uri = "sim:scanner"
                """);
        var run = run(with());
        assertThat(run.code()).isEqualTo(Exit.SOMETHING_TO_MEND);
        assertThat(run.out())
                .startsWith("Alat menurut setelan kios")
                .containsPattern("printer surat +stopped cover-open +petugas")
                .containsPattern("printer slip +offline no-answer +petugas")
                .containsPattern("pemindai +ready\n");
    }

    @Test
    void saysWhatIsWrongWithTheSettingsAndStillWhatIsHere() throws IOException {
        settings("[kiosk]\nid = 7\n");
        var run = run(with(THERMAL));
        assertThat(run.code()).isEqualTo(Exit.CONFIG);
        assertThat(run.err()).contains("kiosk.toml:2: kiosk.id: ");
        assertThat(run.out()).contains("TM-T20II");
    }

    @Test
    void leavesOutAFinderThatHangs() {
        var never = new CountDownLatch(1);
        var inventory = new DeviceInventory(List.of(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                },
                () -> List.of(THERMAL)));
        assertThat(run(inventory).out()).contains("TM-T20II");
    }

    @Test
    void showsNoControlCharactersThatADeviceGivesAsItsName() {
        var odd = new FoundDevice("scanner", "hid:any", "Scan\u001b[2Jner", new PeripheralStatus.Ready());
        assertThat(run(with(odd)).out()).contains("Scan?[2Jner");
    }

    private CtlRun run(DeviceInventory inventory, String... args) {
        return CtlRun.of(root, work -> new DevicesCommand(work, inventory), "devices", args);
    }

    private static DeviceInventory with(FoundDevice... found) {
        return new DeviceInventory(List.of(() -> List.of(found)));
    }

    private void settings(String text) throws IOException {
        Files.createDirectories(root.resolve("etc/anjungan"));
        Files.writeString(
                root.resolve("etc/anjungan/kiosk.toml"), text + "[state]\ndir = \"" + root.resolve("state") + "\"\n");
    }
}
