package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.CardReaderContract;
import id.desa.anjungan.device.CardType;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;

class SimulatedCardReaderTest implements CardReaderContract {
    @Override
    public Bench bench() {
        var reader = new SimulatedCardReader(Runnable::run);
        return new Bench() {
            @Override
            public CardReader reader() {
                return reader;
            }

            @Override
            public void lay(CardType type, String number) {
                reader.insert(type, number);
            }

            @Override
            public void remove() {
                reader.remove();
            }

            @Override
            public void unplug() {
                reader.becomes(new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "unplugged"));
            }

            @Override
            public void plugIn() {
                reader.becomes(new PeripheralStatus.Ready());
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }
}
