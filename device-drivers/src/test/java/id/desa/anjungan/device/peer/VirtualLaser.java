package id.desa.anjungan.device.peer;

import id.desa.anjungan.device.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// CUPS' own virtual printer, `ippeveprinter`, with an engine that counts the sides it puts out, and with hands: open
/// its cover, empty its tray, pull its plug. It keeps every document it received.
public final class VirtualLaser implements AutoCloseable {
    private final Folder folder;
    private final PrivateBus bus;
    private final int port;
    private final Duration perSide;
    private volatile CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);
    private volatile Daemon daemon;

    private VirtualLaser(Folder folder, PrivateBus bus, int port, Duration perSide) {
        this.folder = folder;
        this.bus = bus;
        this.port = port;
        this.perSide = perSide;
        this.daemon = launch();
    }

    /// With A4 and F4, and quick.
    public static VirtualLaser start() {
        return start(List.of(Media.A4, Media.F4), Duration.ofMillis(50));
    }

    public static VirtualLaser start(List<Media> sheets, Duration perSide) {
        var folder = Folder.create("anjungan-laser");
        folder.sub("spool", "rwxr-xr-x");
        folder.sub("received", "rwxr-xr-x");
        folder.write("laser.conf", LaserAttributes.of(sheets));
        folder.write("panel", "");
        folder.write("trap", "");
        folder.write("impressions", "0\n");
        folder.write("nothing.pdf", "%PDF-1.7\n");
        for (var file : List.of("laser-engine.sh", "job-is-cancelled.test", "panel.test")) {
            folder.extract(file);
        }
        var bus = PrivateBus.start(folder);
        try {
            return new VirtualLaser(folder, bus, Daemon.freePort(), perSide);
        } catch (IllegalStateException | UncheckedIOException e) {
            bus.close();
            folder.close();
            throw e;
        }
    }

    private Daemon launch() {
        var environment = new HashMap<>(bus.environment());
        environment.put("LASER", folder.path().toString());
        environment.put("PACE", String.format(Locale.ROOT, "%.3f", perSide.toMillis() / 1000.0));
        var started = Daemon.start(folder.path(), environment, command());
        started.await(() -> Daemon.listens(port));
        return started;
    }

    private List<String> command() {
        return List.of(
                "ippeveprinter",
                "-p",
                String.valueOf(port),
                "-n",
                "localhost",
                "-r",
                "off",
                "-d",
                folder.path().resolve("spool").toString(),
                "-a",
                folder.path().resolve("laser.conf").toString(),
                "-c",
                folder.path().resolve("laser-engine.sh").toString(),
                "Virtual laser");
    }

    /// The printer itself, without a spooler between.
    public URI uri() {
        return URI.create("ipp://localhost:" + port + "/ipp/print");
    }

    /// SHA-256 of the public key of the certificate it made for itself, in hex.
    public String pin() {
        return Certificates.pinAt(port);
    }

    public void openCover() {
        show("cover-open");
    }

    public void emptyTray() {
        show("media-empty");
    }

    /// Closes the cover and fills the tray.
    public void refill() {
        show("");
    }

    /// Opens the cover by itself once that many sides of the next job are out.
    public void openCoverAfter(int sides) {
        folder.write("trap", sides + " cover-open\n");
    }

    public void emptyTrayAfter(int sides) {
        folder.write("trap", sides + " media-empty\n");
    }

    /// Fails the next job once that many sides are out.
    public void breakAfter(int sides) {
        folder.write("trap", sides + " abort\n");
    }

    /// Stands still without a word once that many sides are out, until [#goOn].
    public void holdAfter(int sides) {
        folder.write("trap", sides + " hold\n");
    }

    public void goOn() {
        folder.write("trap", "");
    }

    /// Says that all is well and moves no paper: the next document vanishes.
    public void swallow() {
        folder.write("trap", "0 swallow\n");
    }

    /// Loses power now and has it back later, with nothing in its memory.
    public void dropFor(Duration time) {
        powerOff();
        restart = CompletableFuture.runAsync(
                this::powerOn, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    public void awaitPower() {
        restart.join();
    }

    public void powerOff() {
        daemon.kill();
    }

    public void powerOn() {
        folder.write("published", "");
        daemon = launch();
        show(folder.read("panel"));
    }

    /// Sides that came out in the printer's life.
    public int impressions() {
        return Integer.parseInt(folder.read("impressions"));
    }

    /// How many sides came out of each job, by its name.
    public Map<String, Integer> sidesByJob() {
        var sides = new HashMap<String, Integer>();
        folder.read("came").lines().map(String::strip).forEach(job -> sides.merge(job, 1, Integer::sum));
        return sides;
    }

    /// The documents that arrived, oldest first, whether or not paper came of them.
    public List<Path> received() {
        try (Stream<Path> files = Files.list(folder.path().resolve("received"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the jobs that arrived, as the printer was told them.
    public List<String> jobNames() {
        return folder.read("jobs").lines().map(String::strip).toList();
    }

    /// Of each document, oldest first, how long the engine was at it.
    public List<EngineTime> engineTimes() {
        return folder.read("times").lines().map(EngineTime::of).toList();
    }

    /// In nanoseconds of the epoch.
    public record EngineTime(long begun, long ended) {
        private static EngineTime of(String line) {
            var moments = line.split(" ", -1);
            return new EngineTime(Long.parseLong(moments[0]), Long.parseLong(moments[1]));
        }
    }

    /// How each document was to lie on its sheets, in IPP's words.
    public List<String> sidesAsked() {
        return folder.read("sides").lines().toList();
    }

    /// `ippeveprinter` learns of its own state from its engine only, which an idle printer does not run: an empty job
    /// named `panel` lets the engine say it.
    private void show(String reason) {
        folder.write("panel", reason.isEmpty() ? "" : reason + "\n");
        if (!daemon.isAlive()) {
            return;
        }
        if (folder.read("published").equals("media-empty")) {
            wakeUp();
        }
        daemon.await(() -> {
            if (!folder.read("published").equals(reason)) {
                poke();
            }
            return folder.read("published").equals(reason);
        });
    }

    /// With an empty tray `ippeveprinter` starts no engine at all, and so would never hear that the tray is
    /// full: unless an engine is waiting already, it is switched off and on.
    private void wakeUp() {
        for (var step = 0; step < 20 && folder.read("published").equals("media-empty"); step++) {
            Daemon.step();
        }
        if (folder.read("published").equals("media-empty")) {
            daemon.kill();
            folder.write("published", "");
            daemon = launch();
        }
    }

    private void poke() {
        var nothing = folder.path().resolve("nothing.pdf").toString();
        var test = folder.path().resolve("panel.test").toString();
        Daemon.run(folder.path(), Map.of(), List.of("ipptool", "-q", "-f", nothing, uri().toString(), test));
    }

    @Override
    public void close() {
        daemon.kill();
        bus.close();
        folder.close();
    }
}
