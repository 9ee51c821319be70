package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.provisioning.devices.DeviceNames;
import java.util.Locale;
import java.util.Optional;

/// What is tested, in the order a technician goes through it.
public enum Instrument {
    LETTERS(DeviceNames.LETTERS, Icon.PRINTER),
    SLIPS(DeviceNames.SLIPS, Icon.TICKET),
    SCANNER(DeviceNames.SCANNER, Icon.QR_CODE),
    CARDS(DeviceNames.CARDS, Icon.CARD),
    PANEL(DeviceNames.PANEL, Icon.DOOR),
    SPEAKER(DeviceNames.SPEAKER, Icon.SPEAKER),
    TOUCH("touch", Icon.TAP);

    private final String device;
    private final Icon icon;

    Instrument(String device, Icon icon) {
        this.device = device;
        this.icon = icon;
    }

    /// As in `kiosk.toml` and in events.
    public String device() {
        return device;
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
