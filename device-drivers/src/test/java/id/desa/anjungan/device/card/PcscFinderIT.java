package id.desa.anjungan.device.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.inventory.FoundDevice;
import id.desa.anjungan.device.peer.VirtualCardReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcscFinderIT {
    @TempDir
    private Path root;

    @Test
    void listsWhatTheServiceHasAndSaysWhyAPluggedReaderIsMissing() throws IOException {
        plug("pn533_usb");
        try (var peer = VirtualCardReader.start()) {
            assertThat(new PcscFinder(root, peer.library()).find())
                    .extracting(
                            FoundDevice::uri,
                            FoundDevice::model,
                            found -> found.status().keywords())
                    .containsExactly(
                            row("pcsc:Virtual%20PCD%2000%2000", "Virtual PCD 00 00", "ready"),
                            row("pcsc:Virtual%20PCD%2000%2001", "Virtual PCD 00 01", "ready"),
                            row("pcsc:ACR122U%20PICC%20Interface", "ACS ACR122U PICC Interface", "offline taken"));
            peer.killService();
            assertThat(new PcscFinder(root, peer.library()).find())
                    .extracting(found -> found.status().keywords())
                    .containsExactly("offline " + OfflineCause.NO_SERVICE.keyword());
        }
    }

    @Test
    void endsInTimeWhereTheServiceHangs() throws IOException {
        plug("usbfs");
        try (var peer = VirtualCardReader.start()) {
            peer.freezeService();
            var begun = System.nanoTime();
            assertThat(new PcscFinder(root, peer.library()).find())
                    .extracting(found -> found.status().keywords())
                    .containsExactly("offline no-answer");
            assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
        }
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(UsbReader.list(root)).isEmpty();
    }

    private static Tuple row(Object... values) {
        return tuple(values);
    }

    private void plug(String driver) throws IOException {
        var devices = root.resolve("sys/bus/usb/devices");
        var device = Files.createDirectories(devices.resolve("1-1.2"));
        Files.writeString(device.resolve("manufacturer"), "ACS\n");
        Files.writeString(device.resolve("product"), "ACR122U PICC Interface\n");
        var face = Files.createDirectories(devices.resolve("1-1.2:1.0"));
        Files.writeString(face.resolve("bInterfaceClass"), "0b\n");
        Files.createSymbolicLink(face.resolve("driver"), Path.of("../../../../bus/usb/drivers/" + driver));
    }
}
