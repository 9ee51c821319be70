package id.desa.anjungan.device.card;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// The seven calls of `libpcsclite` that are needed (`winscard.h`, where `LONG` and `DWORD` are 64 bits
/// wide on 64-bit Linux). Each answers with a [PcscCode]. The library keeps a socket to `pcscd` in each
/// context and no other state, so a new context is a new start.
final class Winscard {
    /// The name Debian's `libpcsclite1` installs, on every architecture.
    static final String LIBRARY = "libpcsclite.so.1";

    private static final Linker LINKER = Linker.nativeLinker();

    private final MethodHandle establish;
    private final MethodHandle release;
    private final MethodHandle listReaders;
    private final MethodHandle getStatusChange;
    private final MethodHandle connect;
    private final MethodHandle disconnect;
    private final MethodHandle transmit;

    private Winscard(SymbolLookup library) {
        this.establish = call(library, "SCardEstablishContext", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        this.release = call(library, "SCardReleaseContext", JAVA_LONG);
        this.listReaders = call(library, "SCardListReaders", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        this.getStatusChange = call(library, "SCardGetStatusChange", JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG);
        this.connect = call(library, "SCardConnect", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS);
        this.disconnect = call(library, "SCardDisconnect", JAVA_LONG, JAVA_LONG);
        this.transmit =
                call(library, "SCardTransmit", JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
    }

    /// @throws DeviceUnusable where the machine has no such library
    @SuppressWarnings("restricted") // the whole point of this class
    static Winscard load(String library) throws DeviceUnusable {
        try {
            return new Winscard(SymbolLookup.libraryLookup(library, Arena.global()));
        } catch (IllegalArgumentException _) {
            throw new DeviceUnusable(OfflineCause.NO_SERVICE, library + " is missing: install pcscd and libpcsclite1");
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle call(SymbolLookup library, String name, MemoryLayout... arguments) {
        var address = library.find(name).orElseThrow(() -> new IllegalArgumentException(name));
        return LINKER.downcallHandle(address, FunctionDescriptor.of(JAVA_LONG, arguments));
    }

    /// @param context where the new context goes
    int establish(long scope, MemorySegment context) {
        try {
            return (int) (long) establish.invokeExact(scope, MemorySegment.NULL, MemorySegment.NULL, context);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    int release(long context) {
        try {
            return (int) (long) release.invokeExact(context);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    /// @param names NUL after each, and one more at the end
    /// @param length of `names`: how much there is room for, then how much there is
    int listReaders(long context, MemorySegment names, MemorySegment length) {
        try {
            return (int) (long) listReaders.invokeExact(context, MemorySegment.NULL, names, length);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    int getStatusChange(long context, long millis, MemorySegment states, long count) {
        try {
            return (int) (long) getStatusChange.invokeExact(context, millis, states, count);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    int connect(
            long context,
            MemorySegment reader,
            long share,
            long protocols,
            MemorySegment card,
            MemorySegment protocol) {
        try {
            return (int) (long) connect.invokeExact(context, reader, share, protocols, card, protocol);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    int disconnect(long card, long disposition) {
        try {
            return (int) (long) disconnect.invokeExact(card, disposition);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    /// @param pci protocol and length of this header, as `SCARD_IO_REQUEST`
    /// @param length of `reply`: how much there is room for, then how much came
    int transmit(long card, MemorySegment pci, MemorySegment command, MemorySegment reply, MemorySegment length) {
        try {
            return (int) (long)
                    transmit.invokeExact(card, pci, command, command.byteSize(), MemorySegment.NULL, reply, length);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    static byte[] bytes(MemorySegment from, long count) {
        return from.asSlice(0, count).toArray(JAVA_BYTE);
    }

    private static RuntimeException broken(Throwable bug) {
        return bug instanceof RuntimeException already ? already : new IllegalStateException("a native call", bug);
    }
}
