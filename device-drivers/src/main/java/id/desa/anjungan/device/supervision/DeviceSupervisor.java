package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.Device;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.ReceiptPrinter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Owns the devices of a kiosk: looks at each on threads of its own, bounds each call in time, tells changes only, and
/// closes them. One that hangs delays no other.
public final class DeviceSupervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceSupervisor.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("device-clock").factory());
    private final List<Watch<?>> watches = new CopyOnWriteArrayList<>();
    private final SupervisionSettings settings;
    private final Watch.Surroundings around;

    /// @param listener hears of changes on a thread of the device; must return at once
    public DeviceSupervisor(SupervisionSettings settings, RandomGenerator random, Consumer<DeviceChange> listener) {
        this.settings = settings;
        this.around = new Watch.Surroundings(settings, clock, random, listener);
    }

    /// Takes a printer over. Nothing else may call or close the driver from now on.
    public PagePrinter pagePrinter(String name, PagePrinter driver) {
        var calls = new BoundedCalls(name);
        return new SupervisedPagePrinter(driver, printer(name, driver, driver::status, calls), calls, settings);
    }

    /// Takes a printer over. Nothing else may call or close the driver from now on.
    public ReceiptPrinter receiptPrinter(String name, ReceiptPrinter driver) {
        var calls = new BoundedCalls(name);
        return new SupervisedReceiptPrinter(driver, printer(name, driver, driver::status, calls), calls, settings);
    }

    /// Watches a device that talks by itself, and closes it at the end.
    public void peripheral(String name, Device driver, Supplier<PeripheralStatus> look) {
        var watch = new Watch<>(
                name,
                driver,
                look,
                () -> new PeripheralStatus.Offline(OfflineCause.NO_ANSWER, "the driver does not answer"),
                () -> new PeripheralStatus.Offline(OfflineCause.UNSTEADY, "it comes and goes"),
                new BoundedCalls(name),
                around);
        watches.add(watch);
    }

    private Watch<PrinterStatus> printer(String name, Device driver, Supplier<PrinterStatus> look, BoundedCalls calls) {
        var watch = new Watch<>(
                name,
                driver,
                look,
                () -> new PrinterStatus.Offline(OfflineCause.NO_ANSWER, "the driver does not answer"),
                () -> new PrinterStatus.Offline(OfflineCause.UNSTEADY, "it comes and goes"),
                calls,
                around);
        watches.add(watch);
        return watch;
    }

    /// Begins to look at all that were taken over.
    public void start() {
        watches.forEach(Watch::nudge);
    }

    /// Waits until each was looked at once, so that nobody is told that a printer is away which was not asked yet. They
    /// are asked side by side: this takes as long as one look at most.
    public void awaitFirstLooks() throws InterruptedException {
        for (var watch : watches) {
            watch.awaitFirstLook();
        }
    }

    /// Names the first device nobody looks after any more: not one that hangs, but one whose own threads here do. Never
    /// waits.
    public Optional<String> standsStill() {
        return watches.stream()
                .filter(Watch::standsStill)
                .<String>map(Watch::name)
                .findFirst();
    }

    /// How each stands, in the order they were taken over.
    public List<DeviceReport> reports() {
        return watches.stream().<DeviceReport>map(Watch::report).toList();
    }

    /// Lets go of all of them, side by side: one that does not let go keeps none of the others.
    @Override
    public void close() {
        watches.forEach(Watch::stop);
        var closing = watches.stream()
                .map(watch -> CompletableFuture.runAsync(watch::close, Thread::startVirtualThread))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(closing)
                .handle((_, bug) -> {
                    if (bug != null) {
                        LOG.error("closing the devices", bug);
                    }
                    return bug == null;
                })
                .join();
        clock.shutdownNow();
    }
}
