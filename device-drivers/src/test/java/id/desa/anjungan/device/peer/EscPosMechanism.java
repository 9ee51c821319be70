package id.desa.anjungan.device.peer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Head, cover and roll of the emulated printer: takes commands in, prints them in order while nothing stops it.
final class EscPosMechanism {
    private static final int ALL_WELL = 0x12;

    /// A printer without a cutter feeds so far that the slip can be torn off.
    private static final int TO_TEAR = 5;

    private final ReentrantLock guard = new ReentrantLock();
    private final Condition changed = guard.newCondition();
    private final Deque<Job> buffer = new ArrayDeque<>();
    private final ByteArrayOutputStream slip = new ByteArrayOutputStream();
    private final List<byte[]> slips = new ArrayList<>();
    private boolean coverOpen;
    private boolean paperEmpty;
    private boolean paperLow;
    private boolean cutterJammed;
    private int buffered;
    private int emptyAfter = Integer.MAX_VALUE;

    /// A command, its bytes, and the caller its answer goes to.
    private record Job(EscPosCommand command, byte[] bytes, Consumer<byte[]> answer) {}

    /// Prints until its thread is interrupted.
    void run() {
        guard.lock();
        try {
            while (true) {
                while (buffer.isEmpty() || coverOpen || paperEmpty || cutterJammed) {
                    changed.await();
                }
                print(buffer.removeFirst());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            guard.unlock();
        }
    }

    private void print(Job job) {
        slip.writeBytes(job.bytes());
        buffered -= job.bytes().length;
        switch (job.command()) {
            case EscPosCommand.Cut _ -> slipOut();
            case EscPosCommand.FeedLines(var lines) when lines >= TO_TEAR -> slipOut();
            case EscPosCommand.ProcessId(var id) -> {
                slip.reset();
                job.answer().accept(new byte[] {0x37, 0x22, id[0], id[1], id[2], id[3], 0});
            }
            case EscPosCommand.TransmitPaperSensor _ -> {
                slip.reset();
                job.answer().accept(new byte[] {(byte) (paperLow ? 0x03 : 0)});
            }
            default -> {}
        }
        if (slip.size() >= emptyAfter) {
            emptyAfter = Integer.MAX_VALUE;
            paperEmpty = true;
        }
    }

    private void slipOut() {
        slips.add(slip.toByteArray());
        slip.reset();
    }

    void take(EscPosCommand command, byte[] bytes, Consumer<byte[]> answer) {
        change(() -> {
            buffer.addLast(new Job(command, bytes, answer));
            buffered += bytes.length;
        });
    }

    /// Bytes taken and not printed.
    int buffered() {
        guard.lock();
        try {
            return buffered;
        } finally {
            guard.unlock();
        }
    }

    /// The answer to `DLE EOT` with this number.
    int status(int kind) {
        guard.lock();
        try {
            return switch (kind) {
                case 1 -> ALL_WELL | (coverOpen || paperEmpty || cutterJammed ? 0x08 : 0);
                case 2 -> ALL_WELL | (coverOpen ? 0x04 : 0) | (paperEmpty ? 0x20 : 0) | (cutterJammed ? 0x40 : 0);
                case 3 -> ALL_WELL | (cutterJammed ? 0x08 : 0);
                case 4 -> ALL_WELL | (paperLow || paperEmpty ? 0x0C : 0) | (paperEmpty ? 0x60 : 0);
                default -> ALL_WELL;
            };
        } finally {
            guard.unlock();
        }
    }

    void openCover() {
        change(() -> coverOpen = true);
    }

    void emptyPaper() {
        change(() -> paperEmpty = true);
    }

    void emptyPaperAfter(int bytes) {
        change(() -> emptyAfter = bytes);
    }

    void runLow() {
        change(() -> paperLow = true);
    }

    void jamCutter() {
        change(() -> cutterJammed = true);
    }

    void refill() {
        change(() -> {
            coverOpen = false;
            paperEmpty = false;
            paperLow = false;
            cutterJammed = false;
        });
    }

    /// Forgets what is not printed; what is half printed hangs out and is no slip.
    void clear() {
        change(() -> {
            buffer.clear();
            buffered = 0;
            slip.reset();
        });
    }

    List<byte[]> slips() {
        guard.lock();
        try {
            return List.copyOf(slips);
        } finally {
            guard.unlock();
        }
    }

    private void change(Runnable hand) {
        guard.lock();
        try {
            hand.run();
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }
}
