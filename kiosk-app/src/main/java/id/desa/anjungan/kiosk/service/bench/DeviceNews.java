package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Symbology;
import java.util.Optional;

/// What a device tells of itself, beyond what a resident's screen needs of it.
public sealed interface DeviceNews {
    /// A code was read; what it says is left out.
    record CodeRead(Symbology symbology, int characters) implements DeviceNews {}

    /// Something before the scanner that it could not read.
    record CodeTorn() implements DeviceNews {}

    /// @param uid empty where it has no lasting number
    record CardOn(Kind kind, Optional<CardUid> uid) implements DeviceNews {
        public enum Kind {
            NUMBERED,
            RANDOM,
            MUTE
        }
    }

    record CardOff() implements DeviceNews {}

    record Switched(Panel.Input input, boolean on) implements DeviceNews {}
}
