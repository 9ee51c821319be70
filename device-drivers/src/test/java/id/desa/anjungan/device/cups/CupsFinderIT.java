package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.inventory.FoundDevice;
import id.desa.anjungan.device.peer.PaperEngine;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.RawLaser;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CupsFinderIT {
    @Test
    void listsQueuesWithModelAndStateAndWhatIppUsbServesAndWhyUsbCannotBeSeen() {
        try (var laser = VirtualLaser.start();
                var raw = RawLaser.start(new PaperEngine(7));
                var cups = PrivateCups.start()) {
            cups.addQueue("surat", laser.uri());
            cups.addRawQueue("lama", raw.uri());
            cups.pause("lama");
            laser.openCover();
            cups.distrustServiceUser();
            var finder = new CupsFinder(
                    URI.create("ipp://" + cups.server() + "/"),
                    List.of(laser.uri(), URI.create("ipp://localhost:1/ipp/print")),
                    cups.socketOfServiceUser(),
                    cups.serviceUser());
            var coverOpen = new PrinterStatus.Stopped(PrinterReason.COVER_OPEN);
            assertThat(finder.find())
                    .containsExactlyInAnyOrder(
                            new FoundDevice(
                                    "page-printer",
                                    cups.queue("surat").toString(),
                                    "Printer - IPP Everywhere",
                                    coverOpen),
                            new FoundDevice(
                                    "page-printer",
                                    cups.queue("lama").toString(),
                                    "Local Raw Printer",
                                    new PrinterStatus.Stopped(PrinterReason.PAUSED)),
                            new FoundDevice(
                                    "page-printer", laser.uri().toString(), "Anjungan Virtual Laser", coverOpen),
                            new FoundDevice(
                                    "page-printer",
                                    "usb:",
                                    "",
                                    new PrinterStatus.Offline(
                                            OfflineCause.NO_PERMISSION,
                                            "only operators (group lpadmin) may ask CUPS for what hangs on USB")));
            cups.trustServiceUser();
            assertThat(finder.find())
                    .extracting(FoundDevice::uri)
                    .doesNotContain("usb:")
                    .hasSize(3);
        }
    }

    @Test
    void saysWhyNothingIsListedAndEndsInTimeBeforeACupsThatHangs() throws Exception {
        var nobody = new CupsFinder(URI.create("ipp://localhost:1/"), List.of(), Path.of("/none"), "nobody");
        assertThat(nobody.find())
                .singleElement()
                .satisfies(found -> assertThat(found.status().keywords()).isEqualTo("offline no-service"));
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var server = URI.create("ipp://localhost:" + silent.getLocalPort() + "/");
            var started = System.nanoTime();
            assertThat(new CupsFinder(server, List.of(), Path.of("/none"), "nobody").find())
                    .singleElement()
                    .satisfies(found -> assertThat(found.status().keywords()).isEqualTo("offline no-answer"));
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
