package id.desa.anjungan.device.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A receipt printer of the TM-T20 class, byte for byte, on a port, a serial line or in place of `/dev/usb/lp0`: it
/// answers status while it is stopped, keeps what it cannot print yet, and confirms what it has printed. Its faults
/// come when they are told to, counted in bytes of slips that have arrived.
public final class EscPosPrinterEmulator implements AutoCloseable {
    private static final int BITS_A_BYTE = 10;
    private static final int NEVER = Integer.MAX_VALUE;

    private final EscPosMechanism mechanism = new EscPosMechanism();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final List<String> nonsense = new CopyOnWriteArrayList<>();
    private final Thread head = Thread.ofVirtual().unstarted(mechanism::run);
    private final Wire wire;
    private final int bytesPerSecond;
    private final int buffer;
    private volatile Fault fault = new Fault(Long.MAX_VALUE, () -> {});
    private final AtomicInteger answersLeft = new AtomicInteger(NEVER);
    private volatile boolean powered = true;
    private volatile long firstByteNanos;
    private volatile OutputStream caller = OutputStream.nullOutputStream();
    private final AtomicLong arrived = new AtomicLong();

    /// Happens once that many bytes have arrived.
    private record Fault(long at, Runnable happens) {}

    private EscPosPrinterEmulator(Wire.Kind kind, int baud, int buffer) {
        this.bytesPerSecond = baud / BITS_A_BYTE;
        this.buffer = buffer;
        this.wire = kind.between(this::talk);
        head.start();
    }

    /// On a free port of 127.0.0.1.
    public static EscPosPrinterEmulator start() {
        return new EscPosPrinterEmulator(TcpWire::between, 0, NEVER);
    }

    /// For callers that know one port only.
    public static EscPosPrinterEmulator startAt(InetSocketAddress address) {
        return new EscPosPrinterEmulator(TcpWire.at(address), 0, NEVER);
    }

    /// A device file in place of `/dev/usb/lp0`.
    public static EscPosPrinterEmulator startOnUsb() {
        return new EscPosPrinterEmulator(PtyWire::usb, 0, NEVER);
    }

    /// Takes bytes no faster than the line carries them, and none while its buffer is full.
    public static EscPosPrinterEmulator startOnSerial(int baud, int buffer) {
        return new EscPosPrinterEmulator(PtyWire.serial(baud), baud, buffer);
    }

    public URI uri() {
        return wire.uri();
    }

    public void openCover() {
        mechanism.openCover();
    }

    public void emptyPaper() {
        mechanism.emptyPaper();
    }

    public void runLow() {
        mechanism.runLow();
    }

    public void jamCutter() {
        mechanism.jamCutter();
    }

    /// Puts a new roll in, closes the cover, and frees the cutter.
    public void refill() {
        mechanism.refill();
    }

    /// The paper ends by itself once that many bytes of the next slip are printed.
    public void emptyPaperAfter(int bytes) {
        mechanism.emptyPaperAfter(bytes);
    }

    /// Tears the connection once that many bytes of the next slip have arrived.
    public void cutLinkAfter(int bytes) {
        fail(bytes, wire::tear);
    }

    /// Goes dark once that many bytes of the next slip have arrived: takes all, prints nothing, says nothing.
    public void losePowerAfter(int bytes) {
        fail(bytes, () -> {
            powered = false;
            mechanism.clear();
        });
    }

    public void restorePower() {
        powered = true;
    }

    /// Is unplugged once that many bytes of the next slip have arrived, and plugged in again after a while. What was
    /// printed of the slip hangs out; its buffer keeps the rest unless it is told to forget it.
    public void vanishAfter(int bytes, Duration away) {
        fail(bytes, () -> {
            powered = false;
            CompletableFuture.runAsync(wire::unplug)
                    .thenRunAsync(this::comeBack, later(away))
                    .exceptionally(bug -> {
                        nonsense.add(bug.toString());
                        return null;
                    });
        });
    }

    private void comeBack() {
        powered = true;
        wire.plugIn();
    }

    private void fail(int bytes, Runnable happens) {
        fault = new Fault(arrived.get() + bytes, happens);
    }

    private static Executor later(Duration time) {
        return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// From now on answers nothing, like a printer without a status channel.
    public void fallSilent() {
        fallSilentAfter(0);
    }

    /// Says that many bytes more, then nothing.
    public void fallSilentAfter(int answers) {
        answersLeft.set(answers);
    }

    /// Says something that nobody asked for.
    public void mutter(byte... bytes) {
        send(caller, bytes);
    }

    public void unplug() {
        wire.unplug();
        mechanism.clear();
    }

    public void plugIn() {
        wire.plugIn();
    }

    /// The slips that came out whole, oldest first, as bytes.
    public List<byte[]> slips() {
        return mechanism.slips();
    }

    /// Every byte that arrived, whether or not it was printed.
    public byte[] received() {
        synchronized (received) {
            return received.toByteArray();
        }
    }

    /// When the first byte of the first slip arrived, by [System#nanoTime].
    public long firstByteNanos() {
        return firstByteNanos;
    }

    /// What arrived that is no command: it would have been printed as garbage.
    public List<String> nonsense() {
        return List.copyOf(nonsense);
    }

    private void talk(InputStream in, OutputStream out) throws IOException {
        caller = out;
        var reader = new EscPosReader();
        var started = System.nanoTime();
        var count = 0L;
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (powered) {
                keep(next);
                take(next, reader, out);
            }
            count++;
            pace(started, count);
        }
    }

    private void take(int next, EscPosReader reader, OutputStream out) {
        try {
            var command = reader.feed(next);
            if (command.isPresent() && !answersAtOnce(command.get(), out)) {
                if (arrived.get() == 0) {
                    firstByteNanos = System.nanoTime();
                }
                mechanism.take(command.get(), reader.lastBytes(), answer -> send(out, answer));
                arrived.addAndGet(reader.lastBytes().length);
                failIfDue();
            }
        } catch (IllegalArgumentException e) {
            nonsense.add(String.valueOf(e.getMessage()));
        }
    }

    private void failIfDue() {
        var due = fault;
        if (arrived.get() >= due.at()) {
            fault = new Fault(Long.MAX_VALUE, () -> {});
            due.happens().run();
        }
    }

    /// As slow as the line, and waiting while the buffer is full.
    private void pace(long startedNanos, long count) {
        while (bytesPerSecond > 0 && System.nanoTime() - startedNanos < count * 1_000_000_000 / bytesPerSecond) {
            LockSupport.parkNanos(1_000_000);
        }
        while (mechanism.buffered() >= buffer && powered) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean answersAtOnce(EscPosCommand command, OutputStream out) {
        return switch (command) {
            case EscPosCommand.RealTimeStatus(var kind) -> {
                send(out, new byte[] {(byte) mechanism.status(kind)});
                yield true;
            }
            case EscPosCommand.ClearBuffers _ -> {
                mechanism.clear();
                send(out, new byte[] {0x37, 0x25, 0});
                yield true;
            }
            default -> false;
        };
    }

    private void keep(int next) {
        synchronized (received) {
            received.write(next);
        }
    }

    private void send(OutputStream out, byte[] answer) {
        var length = Math.min(answer.length, answersLeft.get());
        answersLeft.getAndUpdate(left -> left == NEVER ? left : left - length);
        if (length == 0 || !powered) {
            return;
        }
        try {
            out.write(answer, 0, length);
            out.flush();
        } catch (IOException _) {
            // Nobody listens any more.
        }
    }

    @Override
    public void close() {
        powered = false;
        wire.close();
        head.interrupt();
    }
}
