package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.card.PcscCardReader;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import java.util.Map;
import java.util.concurrent.Executor;

/// `pcsc:` the first there is, `pcsc:ACR122` whose name has that in it (`%20` for a blank), `sim:card-reader`
final class CardReaders {
    private CardReaders() {}

    static Lookup<CardReader> find(DeviceUri uri, Executor events) {
        return switch (uri.kind()) {
            case "pcsc" -> Lookup.of(uri, Map.of(), () -> new PcscCardReader(uri.rest(), events));
            case "sim:card-reader" -> Lookup.of(uri, Map.of(), () -> new SimulatedCardReader(events));
            default -> Lookup.none("card reader", "pcsc: or pcsc:ACR122 or sim:card-reader");
        };
    }
}
