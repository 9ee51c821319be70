package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceFile;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.file.SerialLine;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

/// A printer on USB (`usblp` of Linux) or on a serial line. Not for virtual threads: see [OwnThread].
final class FileLine implements PrinterLine {
    private static final Duration NOW = Duration.ZERO;
    /// A start bit, eight bits, a stop bit.
    private static final int BITS_A_BYTE = 10;

    private static final int LEFT_OVERS = 4_096;
    /// Vendor and product, two numbers, which `usblp` alone knows.
    private static final long LPIOC_GET_VID_PID = 0x80085006L;

    private static final long TCGETS = 0x5401;
    private static final int LONGEST_ANSWER = 64;

    private final DeviceFile file;
    private final int baud;
    private final byte[] in = new byte[64];
    private int next;
    private int end;
    private volatile boolean recalled;

    private FileLine(DeviceFile file, int baud) {
        this.file = file;
        this.baud = baud;
    }

    static FileLine usb(Path path) throws IOException {
        var line = new FileLine(DeviceFile.open(path, DeviceFile.Access.READ_WRITE), 0);
        if (!isPrinterOrTerminal(line.file)) {
            line.close();
            throw new DeviceUnusable(OfflineCause.WRONG_KIND, path + " is no printer");
        }
        return emptied(line);
    }

    /// Asks the kernel's driver, not the printer, which may be slow to answer.
    private static boolean isPrinterOrTerminal(DeviceFile file) {
        try (var arena = Arena.ofConfined()) {
            var answer = arena.allocate(LONGEST_ANSWER, 4);
            return file.ioctl(LPIOC_GET_VID_PID, answer) >= 0 || file.ioctl(TCGETS, answer) >= 0;
        }
    }

    static FileLine serial(Path path, int baud, boolean handshake) throws IOException {
        var line = new FileLine(DeviceFile.open(path, DeviceFile.Access.READ_WRITE), baud);
        try {
            SerialLine.set(line.file, baud, handshake);
            return emptied(line);
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    /// Without answers to questions of before: the driver of the device may have kept some.
    private static FileLine emptied(FileLine line) throws IOException {
        try {
            for (var i = 0; i < LEFT_OVERS && line.receive(NOW).isPresent(); i++) {
                // It answers nobody.
            }
            return line;
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    @Override
    public void send(byte[] bytes, Duration stall) throws IOException {
        file.write(bytes, stall);
    }

    @Override
    public void drain(Duration limit) throws IOException {
        if (!file.isWritten(limit)) {
            throw new DeviceUnusable(OfflineCause.NO_ANSWER, file.path() + " takes no bytes");
        }
    }

    @Override
    public Duration onTheWay(long bytes) {
        return baud == 0 ? Duration.ZERO : Duration.ofMillis(bytes * BITS_A_BYTE * 1_000 / baud);
    }

    @Override
    public OptionalInt receive(Duration limit) throws IOException {
        if (next == end) {
            next = 0;
            end = file.read(in, limit);
        }
        return next < end ? OptionalInt.of(Byte.toUnsignedInt(in[next++])) : OptionalInt.empty();
    }

    @Override
    public void recall() {
        recalled = true;
        file.wake();
    }

    @Override
    public boolean isRecalled() {
        return recalled;
    }

    @Override
    public void close() {
        file.forgetUnsent();
        file.close();
    }
}
