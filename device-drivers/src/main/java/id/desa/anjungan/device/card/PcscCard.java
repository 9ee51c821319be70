package id.desa.anjungan.device.card;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import id.desa.anjungan.device.file.DeviceUnusable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// One card that answers. Shared with whoever else may be reading it, and left as it is found.
final class PcscCard implements AutoCloseable {
    private static final long SHARE_SHARED = 2;
    private static final long T0_OR_T1 = 1 | 2;
    private static final long LEAVE_CARD = 0;
    /// A short reply with its status word (ISO 7816-3).
    private static final int MOST_REPLY = 258;

    private final Winscard library;
    private final long card;
    private final long protocol;

    private PcscCard(Winscard library, long card, long protocol) {
        this.library = library;
        this.card = card;
        this.protocol = protocol;
    }

    static PcscCard connect(Winscard library, long context, String reader) throws DeviceUnusable, CardSilent {
        try (var arena = Arena.ofConfined()) {
            var card = arena.allocate(JAVA_LONG);
            var protocol = arena.allocate(JAVA_LONG);
            var code = library.connect(context, arena.allocateFrom(reader), SHARE_SHARED, T0_OR_T1, card, protocol);
            check("SCardConnect", code);
            return new PcscCard(library, card.get(JAVA_LONG, 0), protocol.get(JAVA_LONG, 0));
        }
    }

    /// @return the reply with its status word; may be anything
    byte[] transmit(byte... command) throws DeviceUnusable, CardSilent {
        try (var arena = Arena.ofConfined()) {
            var pci = arena.allocate(JAVA_LONG, 2);
            pci.set(JAVA_LONG, 0, protocol);
            pci.set(JAVA_LONG, JAVA_LONG.byteSize(), pci.byteSize());
            MemorySegment reply = arena.allocate(MOST_REPLY);
            var length = arena.allocateFrom(JAVA_LONG, MOST_REPLY);
            var code = library.transmit(card, pci, arena.allocateFrom(JAVA_BYTE, command), reply, length);
            check("SCardTransmit", code);
            return Winscard.bytes(reply, Math.clamp(length.get(JAVA_LONG, 0), 0, MOST_REPLY));
        }
    }

    private static void check(String call, int code) throws DeviceUnusable, CardSilent {
        if (PcscCode.isFatal(code)) {
            throw PcscCode.unusable(call, code);
        }
        if (code != PcscCode.SUCCESS) {
            throw new CardSilent(call, code);
        }
    }

    @Override
    public void close() {
        library.disconnect(card, LEAVE_CARD);
    }
}
