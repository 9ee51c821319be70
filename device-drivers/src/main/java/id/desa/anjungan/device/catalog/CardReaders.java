package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import java.util.Map;
import java.util.concurrent.Executor;

/// `sim:card-reader`
final class CardReaders {
    private CardReaders() {}

    static Lookup<CardReader> find(DeviceUri uri, Executor events) {
        return switch (uri.kind()) {
            case "sim:card-reader" -> Lookup.of(uri, Map.of(), () -> new SimulatedCardReader(events));
            default -> Lookup.none("card reader", "sim:card-reader");
        };
    }
}
