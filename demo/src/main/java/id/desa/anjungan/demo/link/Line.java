package id.desa.anjungan.demo.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The line between kiosk and village: a TCP relay on the loopback address that behaves like a village's line, and that
/// a hand can cut. The same seed gives the same line. Any thread.
public final class Line implements AutoCloseable {
    private static final int CONNECTING_MS = 2_000;

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Cut> nextCut = new AtomicReference<>();
    private final AtomicInteger cutsLeft = new AtomicInteger();
    private final SplittableRandom random;
    private final double speed;
    private volatile LinkProfile profile;
    private volatile int village = -1;
    private volatile boolean cut;
    private volatile boolean hole;

    private Line(ServerSocket listener, LinkProfile profile, long seed, double speed) {
        this.listener = listener;
        this.profile = profile;
        this.random = new SplittableRandom(seed);
        this.speed = speed;
    }

    /// A line without faults of its own.
    public static Line open() throws IOException {
        return open(LinkProfile.PLAIN, 1, 1);
    }

    /// @param seed of jitter and loss
    /// @param speed how many times faster than in life all of it goes
    public static Line open(LinkProfile profile, long seed, double speed) throws IOException {
        var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var line = new Line(listener, profile, seed, speed);
        line.threads.execute(line::accept);
        return line;
    }

    /// Where the kiosk calls.
    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /// Where its calls go from now on.
    public void leadsTo(int port) {
        village = port;
    }

    /// New connections are so from now on; those that are open break off.
    public void becomes(LinkProfile next) {
        profile = next;
        wires.forEach(Wire::reset);
    }

    public LinkProfile profile() {
        return profile;
    }

    /// A cut line drops what is open and takes nothing new.
    public void cut(boolean now) {
        cut = now;
        if (now) {
            wires.forEach(Wire::reset);
        }
    }

    /// A black hole swallows all there is and all that comes, and tells nobody. What was swallowed stays lost: its
    /// connections are dead, also when the hole is closed again, and nobody has said so.
    public void blackHole(boolean now) {
        hole = now;
        if (now) {
            wires.forEach(Wire::silence);
        }
    }

    /// Where the next exchanges break off.
    ///
    /// @param times how many of them
    public void next(Cut where, int times) {
        cutsLeft.set(times);
        nextCut.set(where);
    }

    /// Whether the cuts that were asked for were made.
    public boolean wasCut() {
        return cutsLeft.get() == 0;
    }

    /// Takes a cut, if one is left for this direction: whoever gets it makes it.
    Optional<Cut> takeCut(Direction direction) {
        var waiting = nextCut.get();
        return waiting != null && waiting.in() == direction && cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? Optional.of(waiting)
                : Optional.empty();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var kiosk = listener.accept();
                var seeds = random.split();
                threads.execute(() -> carry(kiosk, seeds));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void carry(Socket kiosk, SplittableRandom seeds) {
        var now = profile;
        if (cut || village < 0 || !now.isThere()) {
            Wire.drop(kiosk);
            return;
        }
        try (kiosk;
                var server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), village), CONNECTING_MS);
            var wire = new Wire(this, kiosk, server);
            wires.add(wire);
            try {
                if (hole) {
                    wire.silence();
                }
                wire.run(threads, now, speed, seeds);
            } finally {
                wires.remove(wire);
            }
        } catch (IOException _) {
            // the other end sees a broken line, which is what it is
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        wires.forEach(Wire::reset);
        threads.shutdownNow();
    }
}
