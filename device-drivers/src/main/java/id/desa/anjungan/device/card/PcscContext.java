package id.desa.anjungan.device.card;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// One conversation with `pcscd`. When the service or the reader goes, so does this; a new one is made then. One
/// thread.
final class PcscContext implements AutoCloseable {
    private static final long SCOPE_SYSTEM = 2;
    private static final int MOST_ATR = 33;
    private static final StructLayout READER_STATE = MemoryLayout.structLayout(
            ADDRESS.withName("reader"),
            ADDRESS.withName("user"),
            JAVA_LONG.withName("current"),
            JAVA_LONG.withName("event"),
            JAVA_LONG.withName("atrLength"),
            MemoryLayout.sequenceLayout(MOST_ATR, JAVA_BYTE).withName("atr"),
            MemoryLayout.paddingLayout(7));
    private static final long CURRENT = offset("current");
    private static final long EVENT = offset("event");
    private static final long ATR_LENGTH = offset("atrLength");
    private static final long ATR = offset("atr");

    private final Winscard library;
    private final long context;

    private PcscContext(Winscard library, long context) {
        this.library = library;
        this.context = context;
    }

    /// @throws DeviceUnusable where no `pcscd` runs, or it turns this user away
    static PcscContext establish(Winscard library) throws DeviceUnusable {
        try (var arena = Arena.ofConfined()) {
            var context = arena.allocate(JAVA_LONG);
            var code = library.establish(SCOPE_SYSTEM, context);
            return switch (code) {
                case PcscCode.SUCCESS -> new PcscContext(library, context.get(JAVA_LONG, 0));
                case PcscCode.NO_SERVICE -> throw new DeviceUnusable(OfflineCause.NO_SERVICE, "pcscd does not run");
                case PcscCode.COMM_ERROR, PcscCode.SECURITY_VIOLATION ->
                    throw new DeviceUnusable(
                            OfflineCause.NO_PERMISSION, "pcscd hangs up on this user: is there a polkit rule for it?");
                default -> throw PcscCode.unusable("SCardEstablishContext", code);
            };
        }
    }

    /// The readers' names as `pcscd` gives them, such as `ACS ACR122U PICC Interface 00 00`.
    List<String> readers() throws DeviceUnusable {
        try (var arena = Arena.ofConfined()) {
            var length = arena.allocate(JAVA_LONG);
            var code = library.listReaders(context, MemorySegment.NULL, length);
            if (code == PcscCode.SUCCESS) {
                var names = arena.allocate(length.get(JAVA_LONG, 0) + 1);
                code = library.listReaders(context, names, length);
                if (code == PcscCode.SUCCESS) {
                    return split(Winscard.bytes(names, length.get(JAVA_LONG, 0)));
                }
            }
            if (code == PcscCode.NO_READERS) {
                return List.of();
            }
            throw PcscCode.unusable("SCardListReaders", code);
        }
    }

    private static List<String> split(byte... names) {
        return Stream.of(new String(names, StandardCharsets.UTF_8).split("\0"))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /// How the slot stands once that differs from what is known of it, or when the time is over.
    ///
    /// @throws DeviceUnusable where reader or service went
    SlotState awaitChange(String reader, SlotState known, Duration limit) throws DeviceUnusable {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(READER_STATE);
            state.set(ADDRESS, 0, arena.allocateFrom(reader));
            state.set(JAVA_LONG, CURRENT, known.bits());
            var code = library.getStatusChange(context, limit.toMillis(), state, 1);
            if (code == PcscCode.TIMEOUT) {
                return known;
            }
            if (code != PcscCode.SUCCESS) {
                throw PcscCode.unusable("SCardGetStatusChange", code);
            }
            var now = stateIn(state);
            if (now.isGone()) {
                throw new DeviceUnusable(OfflineCause.UNPLUGGED, reader + " is gone");
            }
            return now;
        }
    }

    private static SlotState stateIn(MemorySegment state) {
        var length = Math.clamp(state.get(JAVA_LONG, ATR_LENGTH), 0, MOST_ATR);
        return new SlotState(state.get(JAVA_LONG, EVENT), Winscard.bytes(state.asSlice(ATR), length));
    }

    PcscCard connect(String reader) throws DeviceUnusable, CardSilent {
        return PcscCard.connect(library, context, reader);
    }

    private static long offset(String field) {
        return READER_STATE.byteOffset(MemoryLayout.PathElement.groupElement(field));
    }

    @Override
    public void close() {
        library.release(context);
    }
}
