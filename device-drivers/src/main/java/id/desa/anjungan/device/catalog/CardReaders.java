package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.card.PcscCardReader;
import id.desa.anjungan.device.card.TypedUid;
import id.desa.anjungan.device.card.WedgeCardReader;
import id.desa.anjungan.device.catalog.Lookup.NoDriver;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import java.util.Map;
import java.util.concurrent.Executor;

/// `pcsc:any` the first there is, `pcsc:ACR122` whose name has that in it (`%20` for a blank),
/// `hid:///dev/input/by-id/...-event-kbd?order=msb` for readers that type, `sim:card-reader`
final class CardReaders {
    private static final String WEDGE = "hid:///dev/input/by-id/NAME-event-kbd?order=msb";
    private static final Map<String, Option> TYPED = Map.of("order", Option.oneOf("msb", "lsb"));

    private CardReaders() {}

    static Lookup<CardReader> find(DeviceUri uri, Executor events) {
        return switch (uri.kind()) {
            case "pcsc" -> Lookup.of(uri, Map.of(), () -> new PcscCardReader(reader(uri), events));
            case "hid" ->
                uri.isFile()
                        ? Lookup.of(uri, TYPED, () -> new WedgeCardReader(uri.file(), order(uri), events))
                        : new NoDriver<>("the path of a device is missing: write " + WEDGE);
            case "sim:card-reader" -> Lookup.of(uri, Simulated.PERIPHERAL, () -> simulated(uri, events));
            default -> Lookup.none("card reader", "pcsc:any or pcsc:ACR122 or " + WEDGE + " or sim:card-reader");
        };
    }

    private static TypedUid order(DeviceUri uri) {
        return uri.option("order", "msb").equals("lsb") ? TypedUid.LSB : TypedUid.MSB;
    }

    /// Part of a name; empty for any.
    private static String reader(DeviceUri uri) {
        return uri.rest().equals("any") ? "" : uri.rest();
    }

    private static SimulatedCardReader simulated(DeviceUri uri, Executor events) {
        var reader = new SimulatedCardReader(events);
        reader.follows(Simulated.script(uri));
        return reader;
    }
}
