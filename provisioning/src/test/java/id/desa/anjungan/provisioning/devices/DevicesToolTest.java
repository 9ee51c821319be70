package id.desa.anjungan.provisioning.devices;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.catalog.DeviceInventory;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesToolTest {
    private static final FoundDevice THERMAL = new FoundDevice(
            "receipt-printer",
            "escpos+usb:///dev/usb/lp0",
            "EPSON TM-T20II",
            new PrinterStatus.Ready(Set.of(PrinterReason.MEDIA_LOW)));
    private static final FoundDevice READER = new FoundDevice(
            "card-reader", "pcsc:any", "", new PeripheralStatus.Offline(OfflineCause.NO_SERVICE, "pcscd does not run"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private int run(DeviceInventory inventory, String... args) throws InterruptedException {
        return new DevicesTool(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(inventory, args);
    }

    private static DeviceInventory with(FoundDevice... found) {
        return new DeviceInventory(List.of(() -> List.of(found)));
    }

    @Test
    void listsWhatIsHereWithItsStateItsMenderAndWhatToWrite() throws InterruptedException {
        assertThat(run(with(THERMAL, READER))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                On this machine
                  KIND             MODEL           STATE                                                  WHO MENDS IT  WRITE IN kiosk.toml
                  page-printer                     none: no CUPS queue, no printer of ipp-usb
                  receipt-printer  EPSON TM-T20II  ready media-low                                        officer       escpos+usb:///dev/usb/lp0
                  scanner                          none: no serial port, keyboard, HID scanner or camera
                  card-reader                      offline no-service (pcscd does not run)                technician    pcsc:any
                  panel                            none: no /dev/gpiochip*
                  speaker                          none: no sound card
                """);
    }

    @Test
    void tellsHowTheDevicesOfAConfigStand() throws IOException, InterruptedException {
        var config = folder.resolve("kiosk.toml");
        Files.writeString(config, """
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
        assertThat(run(with(), "--config", config.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("As the kiosk is told")
                .containsPattern("page-printer +stopped cover-open +officer")
                .containsPattern("receipt-printer +offline no-answer +officer")
                .containsPattern("scanner +ready\n");
    }

    @Test
    void saysWhatIsWrongWithAConfig() throws IOException, InterruptedException {
        var config = folder.resolve("kiosk.toml");
        Files.writeString(config, "[kiosk]\nid = 7\n");
        assertThat(run(with(), "--config", config.toString())).isEqualTo(78);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("kiosk.toml:2: kiosk.id: ");
        assertThat(run(with(), "--config", folder.resolve("none").toString())).isEqualTo(66);
        assertThat(run(with(), "--help")).isEqualTo(64);
    }

    @Test
    void leavesOutAFinderThatHangs() throws InterruptedException {
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
        assertThat(run(inventory)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("TM-T20II");
    }
}
