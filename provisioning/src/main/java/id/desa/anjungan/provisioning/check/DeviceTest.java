package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.provisioning.devices.DeviceNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be tested, in the order a technician goes through it. The word of each is kept in files: it never changes.
public enum DeviceTest {
    PRINT(DeviceNames.LETTERS),
    RECEIPT(DeviceNames.SLIPS),
    SCAN(DeviceNames.SCANNER),
    CARD(DeviceNames.CARDS),
    PANEL(DeviceNames.PANEL),
    SOUND(DeviceNames.SPEAKER),
    TOUCH("touch");

    private final String device;

    DeviceTest(String device) {
        this.device = device;
    }

    /// As in `kiosk.toml` and in events.
    public String device() {
        return device;
    }

    /// Such as `print`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeviceTest> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// Of a device by its name in `kiosk.toml`.
    public static Optional<DeviceTest> ofDevice(String device) {
        return Arrays.stream(values()).filter(one -> one.device.equals(device)).findFirst();
    }
}
