package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.inventory.Finder;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Finds page printers: the queues of this machine's CUPS, what hangs on USB without a queue, and what
/// `ipp-usb` serves. All are asked at once; what does not answer in time is left out, or listed as such.
public final class CupsFinder implements Finder {
    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration ANSWER = Duration.ofMillis(1200);
    private static final Duration LISTED = Duration.ofMillis(2000);
    private static final Duration BOUND = Duration.ofMillis(3000);
    private static final String KIND = "page-printer";

    private final URI server;
    private final List<URI> ippUsb;
    private final String user;
    private final IppWire wire = new IppClient(CONNECT, ANSWER);
    private final CupsDirectory directory;

    /// This machine's.
    public CupsFinder() {
        this(URI.create("ipp://localhost/"), IppUsb.places(), CupsQueue.SOCKET, System.getProperty("user.name"));
    }

    /// @param server whose queues are listed
    /// @param ippUsb where `ipp-usb` may serve printers
    /// @param socket see [CupsQueue]
    CupsFinder(URI server, List<URI> ippUsb, Path socket, String user) {
        this.server = server;
        this.ippUsb = List.copyOf(ippUsb);
        this.user = user;
        this.directory = new CupsDirectory(server, user, wire, new LocalWire(socket, user, ANSWER));
    }

    @Override
    public List<FoundDevice> find() {
        var started = Stopwatch.started();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var onUsb = threads.submit(this::withoutQueue);
            var served = ippUsb.stream()
                    .map(place -> threads.submit(() -> served(place)))
                    .toList();
            var queues = queues(threads, started);
            return Stream.of(
                            queues.stream(),
                            served.stream().flatMap(one -> until(BOUND, started, one, List.<FoundDevice>of()).stream()),
                            until(BOUND, started, onUsb, List.<FoundDevice>of()).stream())
                    .flatMap(found -> found)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private List<FoundDevice> queues(ExecutorService threads, Stopwatch started) {
        Callable<List<FoundDevice>> list = () -> {
            try {
                return directory.queues();
            } catch (IOException e) {
                return List.of(
                        new FoundDevice(KIND, server + "printers/", "", Trouble.of(server, "CUPS does not answer", e)));
            }
        };
        var mute = new FoundDevice(
                KIND, server + "printers/", "", new PrinterStatus.Offline("CUPS does not answer in time"));
        var listed = until(LISTED, started, threads.submit(list), List.of(mute));
        var asked = listed.stream()
                .map(queue ->
                        threads.submit(() -> queue.status() instanceof PrinterStatus.Offline ? queue : looked(queue)))
                .toList();
        return Stream.iterate(0, at -> at < listed.size(), at -> at + 1)
                .map(at -> until(BOUND, started, asked.get(at), listed.get(at)))
                .toList();
    }

    /// With what its printer says of itself; till then what its queue said stands.
    private FoundDevice looked(FoundDevice queue) {
        var spool = new Spool(URI.create(queue.uri()), user, wire, "auto", new Abilities());
        return new FoundDevice(KIND, queue.uri(), queue.model(), spool.status());
    }

    private List<FoundDevice> served(URI place) {
        try {
            var view = new IppPrinter(place, user, wire).view();
            return List.of(new FoundDevice(KIND, place.toString(), view.model(), view.status()));
        } catch (IOException _) {
            return List.of();
        }
    }

    /// CUPS lists what hangs on USB for operators only.
    private List<FoundDevice> withoutQueue() {
        try {
            return directory.usbWithoutQueue();
        } catch (CupsDirectory.OperatorsOnly e) {
            return List.of(new FoundDevice(
                    KIND,
                    "usb:",
                    "",
                    new PrinterStatus.Offline(OfflineCause.NO_PERMISSION, String.valueOf(e.getMessage()))));
        } catch (IOException _) { // told by the queues already
            return List.of();
        }
    }

    private static <T> T until(Duration bound, Stopwatch started, Future<T> answer, T otherwise) {
        try {
            return answer.get(Math.max(0, bound.toMillis() - started.millis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException | TimeoutException _) {
            return otherwise;
        }
    }
}
