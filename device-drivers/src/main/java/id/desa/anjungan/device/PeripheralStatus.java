package id.desa.anjungan.device;

import java.util.Set;

/// What a scanner, card reader, panel, camera or speaker says of itself: it is there, or it is not.
public sealed interface PeripheralStatus extends DeviceStatus {
    record Ready() implements PeripheralStatus {
        @Override
        public boolean works() {
            return true;
        }

        @Override
        public Set<Mender> menders() {
            return Set.of();
        }

        @Override
        public String keywords() {
            return "ready";
        }
    }

    /// @param detail for the technician's log; never personal
    record Offline(OfflineCause cause, String detail) implements PeripheralStatus {
        @Override
        public boolean works() {
            return false;
        }

        @Override
        public Set<Mender> menders() {
            return Set.of(cause.mender());
        }

        @Override
        public String keywords() {
            return "offline " + cause.keyword();
        }
    }
}
