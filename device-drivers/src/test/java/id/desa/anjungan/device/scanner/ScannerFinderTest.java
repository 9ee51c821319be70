package id.desa.anjungan.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PeripheralStatus.Ready;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerFinderTest {
    @TempDir
    private Path root;

    @Test
    void listsSerialDevicesThingsThatTypeAndCameras() throws IOException {
        touch("dev/serial/by-id/usb-Newland_Auto-ID_NLS-EM20_A1-if00", "");
        touch("dev/input/by-id/usb-USB_Adapter_USB_Device-event-kbd", "");
        touch("dev/input/by-id/usb-Logitech_Mouse-event-mouse", "");
        touch("sys/class/video4linux/video0/name", "HD USB Camera\n");
        touch("sys/class/video4linux/video0/index", "0\n");
        touch("sys/class/video4linux/video1/name", "HD USB Camera\n");
        touch("sys/class/video4linux/video1/index", "1\n");
        touch("dev/video0", "");
        assertThat(new ScannerFinder(root).find())
                .containsExactly(
                        found(
                                "serial:///dev/serial/by-id/usb-Newland_Auto-ID_NLS-EM20_A1-if00",
                                "Newland Auto-ID NLS-EM20 A1"),
                        found("hid:///dev/input/by-id/usb-USB_Adapter_USB_Device-event-kbd", "USB Adapter USB Device"),
                        found("camera:///dev/video0", "HD USB Camera"));
    }

    @Test
    void listsNothingWhereNothingIs() {
        assertThat(new ScannerFinder(root).find()).isEmpty();
    }

    private void touch(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static FoundDevice found(String uri, String model) {
        return new FoundDevice("scanner", uri, model, new Ready());
    }
}
