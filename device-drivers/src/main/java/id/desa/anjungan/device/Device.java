package id.desa.anjungan.device;

import java.util.Map;
import java.util.Set;

/// What every device of a kiosk has. Nothing is thrown for what a hand, a cable or a network can do.
public interface Device extends AutoCloseable {
    /// Any thread. Of a printer it may ask the device, and block for as long as its driver says; of the others it is
    /// what the driver last saw.
    DeviceStatus status();

    /// What this one can do, as far as is known now.
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /// Counted since the driver was made.
    default Map<Statistic, Long> statistics() {
        return Map.of();
    }

    @Override
    void close();
}
