package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Capability;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a printer showed that it can do. Any thread.
final class Abilities {
    private final Set<Capability> seen = ConcurrentHashMap.newKeySet();

    void saw(PrinterView queue) {
        set(Capability.DUPLEX, queue.duplex());
    }

    void toldItsState() {
        seen.add(Capability.STATUS_CHANNEL);
    }

    void counts(boolean itDoes) {
        set(Capability.LIFE_COUNTER, itDoes);
    }

    private void set(Capability capability, boolean itDoes) {
        if (itDoes) {
            seen.add(capability);
        } else {
            seen.remove(capability);
        }
    }

    Set<Capability> seen() {
        return Set.copyOf(seen);
    }
}
