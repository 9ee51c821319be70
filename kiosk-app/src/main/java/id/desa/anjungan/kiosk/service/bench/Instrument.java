package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.provisioning.check.DeviceTest;
import java.util.Locale;
import java.util.Optional;

/// What is tested, as a technician sees it on the glass; a shell calls it by its [DeviceTest].
public enum Instrument {
    LETTERS(DeviceTest.PRINT, Icon.PRINTER),
    SLIPS(DeviceTest.RECEIPT, Icon.TICKET),
    SCANNER(DeviceTest.SCAN, Icon.QR_CODE),
    CARDS(DeviceTest.CARD, Icon.CARD),
    PANEL(DeviceTest.PANEL, Icon.DOOR),
    SPEAKER(DeviceTest.SOUND, Icon.SPEAKER),
    TOUCH(DeviceTest.TOUCH, Icon.TAP);

    private final DeviceTest test;
    private final Icon icon;

    Instrument(DeviceTest test, Icon icon) {
        this.test = test;
        this.icon = icon;
    }

    /// As in `kiosk.toml` and in events.
    public String device() {
        return test.device();
    }

    public DeviceTest test() {
        return test;
    }

    public Icon icon() {
        return icon;
    }

    /// Of its phrases, and behind `service.test.` of its action.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Instrument> of(String key) {
        for (var one : values()) {
            if (one.key().equals(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
