package id.desa.anjungan.device.file;

import id.desa.anjungan.device.OfflineCause;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Makes a terminal a plain line of bytes: 8 bits, no parity, one stop bit, no flow control unless asked for, nothing
/// interpreted (`termios2` of Linux, which takes any speed).
public final class SerialLine {
    private static final long TCGETS2 = 0x802C542AL;
    private static final long TCSETS2 = 0x402C542BL;
    private static final int SIZE = 44;
    private static final int INPUT_FLAGS = 0;
    private static final int OUTPUT_FLAGS = 4;
    private static final int CONTROL_FLAGS = 8;
    private static final int LOCAL_FLAGS = 12;
    /// `c_cc[VTIME]` and `c_cc[VMIN]`
    private static final int READ_TIMEOUT = 17 + 5;

    private static final int READ_AT_LEAST = 17 + 6;
    private static final int INPUT_SPEED = 36;
    private static final int OUTPUT_SPEED = 40;
    /// `CS8 | CREAD | CLOCAL | BOTHER`
    private static final int EIGHT_BITS = 0x30 | 0x80 | 0x800 | 0x1000;
    /// `CRTSCTS`
    private static final int HARDWARE_FLOW = 0x80000000;

    private SerialLine() {}

    /// @param baud bits a second
    /// @param handshake whether the device may hold back the kiosk by its RTS/CTS wires
    public static void set(DeviceFile terminal, int baud, boolean handshake) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var settings = arena.allocate(SIZE, 4);
            if (terminal.ioctl(TCGETS2, settings) < 0) {
                throw new DeviceUnusable(OfflineCause.WRONG_KIND, terminal.path() + " is no serial line");
            }
            change(settings, baud, handshake);
            if (terminal.ioctl(TCSETS2, settings) < 0) {
                throw new DeviceUnusable(OfflineCause.WRONG_KIND, terminal.path() + " does not take " + baud + " baud");
            }
        }
    }

    private static void change(MemorySegment settings, int baud, boolean handshake) {
        settings.set(ValueLayout.JAVA_INT, INPUT_FLAGS, 0);
        settings.set(ValueLayout.JAVA_INT, OUTPUT_FLAGS, 0);
        settings.set(ValueLayout.JAVA_INT, CONTROL_FLAGS, EIGHT_BITS | (handshake ? HARDWARE_FLOW : 0));
        settings.set(ValueLayout.JAVA_INT, LOCAL_FLAGS, 0);
        settings.set(ValueLayout.JAVA_BYTE, READ_TIMEOUT, (byte) 0);
        settings.set(ValueLayout.JAVA_BYTE, READ_AT_LEAST, (byte) 1);
        settings.set(ValueLayout.JAVA_INT, INPUT_SPEED, baud);
        settings.set(ValueLayout.JAVA_INT, OUTPUT_SPEED, baud);
    }
}
