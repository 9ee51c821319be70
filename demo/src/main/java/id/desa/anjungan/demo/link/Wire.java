package id.desa.anjungan.demo.link;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;

/// One connection over the line, both ways.
final class Wire {
    /// So many segments are under way at most; then the sender waits.
    private static final int WINDOW = 64;
    private static final Parcel END = new Parcel(0, new byte[0]);

    private final Line line;
    private final Socket kiosk;
    private final Socket village;
    private final Exchange exchange;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean silent;

    Wire(Line line, Socket kiosk, Socket village) {
        this.line = line;
        this.kiosk = kiosk;
        this.village = village;
        this.exchange = new Exchange();
    }

    /// @param arrives nanoTime
    private record Parcel(long arrives, byte[] bytes) {
        boolean isEnd() {
            return bytes.length == 0;
        }
    }

    /// Carries until one end or the line breaks it off.
    void run(ExecutorService threads, LinkProfile profile, double speed, SplittableRandom seeds) throws IOException {
        var now = System.nanoTime();
        kiosk.setTcpNoDelay(true);
        village.setTcpNoDelay(true);
        pump(threads, kiosk, village, Direction.UP, new Pace(profile, Direction.UP, speed, seeds.split(), now));
        pump(threads, village, kiosk, Direction.DOWN, new Pace(profile, Direction.DOWN, speed, seeds.split(), now));
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        drop(kiosk);
        drop(village);
    }

    private void pump(ExecutorService threads, Socket from, Socket to, Direction direction, Pace pace) {
        var underWay = new ArrayBlockingQueue<Parcel>(WINDOW);
        threads.execute(() -> read(from, direction, pace, underWay));
        threads.execute(() -> deliver(to, underWay));
    }

    private void read(Socket from, Direction direction, Pace pace, BlockingQueue<Parcel> underWay) {
        var buffer = new byte[Pace.segment()];
        try {
            var in = from.getInputStream();
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (silent) {
                    continue; // swallowed
                }
                var through = exchange.passes(direction, Arrays.copyOf(buffer, n), line);
                if (through.bytes().length > 0) {
                    var arrives = pace.arrival(through.bytes().length, System.nanoTime());
                    underWay.put(new Parcel(arrives, through.bytes()));
                }
                if (through.cut().isPresent()) {
                    breaks(through.cut().get(), underWay);
                    return;
                }
            }
            underWay.put(END);
        } catch (IOException _) {
            over.countDown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void breaks(Cut cut, BlockingQueue<Parcel> underWay) throws InterruptedException {
        switch (cut.how()) {
            case CLOSE -> underWay.put(END);
            case RESET -> {
                while (!underWay.isEmpty()) {
                    LockSupport.parkNanos(1_000_000);
                }
                LockSupport.parkNanos(20_000_000); // what was let through is read before the reset overtakes it
                reset();
            }
            case SILENCE -> silence();
        }
    }

    private void deliver(Socket to, BlockingQueue<Parcel> underWay) {
        try {
            var out = to.getOutputStream();
            for (var parcel = underWay.take(); !parcel.isEnd(); parcel = underWay.take()) {
                for (var left = parcel.arrives() - System.nanoTime();
                        left > 0;
                        left = parcel.arrives() - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                    if (Thread.interrupted()) {
                        return;
                    }
                }
                if (!silent) {
                    out.write(parcel.bytes());
                }
            }
            over.countDown();
        } catch (IOException _) {
            over.countDown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing comes through any more, and nobody is told. The village's end goes away, as it would in time.
    void silence() {
        silent = true;
    }

    /// RST to both ends.
    void reset() {
        for (var socket : new Socket[] {kiosk, village}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException _) {
                // gone already
            }
        }
        over.countDown();
        drop(kiosk);
        drop(village);
    }

    static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // gone already
        }
    }
}
