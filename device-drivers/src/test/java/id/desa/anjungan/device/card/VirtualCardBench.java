package id.desa.anjungan.device.card;

import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.CardReaderContract;
import id.desa.anjungan.device.CardType;
import id.desa.anjungan.device.peer.Chips;
import id.desa.anjungan.device.peer.VirtualCardReader;

/// The real driver at a real `pcscd`, with cards and a reader that are not.
final class VirtualCardBench implements CardReaderContract.Bench {
    private final VirtualCardReader peer = VirtualCardReader.start();
    private final PcscCardReader reader = new PcscCardReader("virtual pcd", peer.library(), Runnable::run);

    VirtualCardReader peer() {
        return peer;
    }

    @Override
    public CardReader reader() {
        return reader;
    }

    @Override
    public void lay(CardType type, String number) {
        peer.lay(
                switch (type) {
                    case A -> Chips.typeA(number);
                    case B -> Chips.typeB(number);
                    case OTHER -> Chips.vicinity(number);
                });
    }

    @Override
    public void remove() {
        peer.remove();
    }

    @Override
    public void unplug() {
        peer.unplug();
    }

    @Override
    public void plugIn() {
        peer.plugIn();
    }

    @Override
    public void close() {
        reader.close();
        peer.close();
    }
}
