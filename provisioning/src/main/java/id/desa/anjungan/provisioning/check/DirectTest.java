package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.device.Device;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.provisioning.devices.DeviceLookup;
import id.desa.anjungan.provisioning.devices.Devices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// A guided test where no kiosk runs: the devices are opened for it and let go again. Blocks.
public final class DirectTest {
    private static final Duration TO_OPEN = Duration.ofSeconds(4);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final DeviceSettings settings;
    private final Path root;
    private final Duration patience;

    /// @param root `/`
    public DirectTest(DeviceSettings settings, Path root, Duration patience) {
        this.settings = settings;
        this.root = root;
        this.patience = patience;
    }

    public Finding run(DeviceTest test, TestSheet sheet, Consumer<String> steps) throws InterruptedException {
        return opened(
                bench -> device(bench, test),
                bench -> new GuidedTest(
                                new Trials(bench),
                                new Watches(bench, patience),
                                new TouchWatch(new TouchScreens(root), patience))
                        .run(test, sheet, steps));
    }

    /// The name that a card gets in settings, once it is laid down.
    public Finding cardFingerprint(RandomGenerator random) throws InterruptedException {
        return opened(TestBench::cards, bench -> new Watches(bench, patience).cardFingerprint(random));
    }

    private interface Work {
        Finding on(TestBench bench) throws InterruptedException;
    }

    private Finding opened(Function<TestBench, Optional<? extends Device>> device, Work work)
            throws InterruptedException {
        try (var events = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("device-events").factory())) {
            return switch (DeviceLookup.of(settings, new DeviceCatalog(events))) {
                case DeviceLookup.NotFound(var missing) ->
                    new Finding.Failed("no-driver " + missing.getFirst().device());
                case DeviceLookup.Found(var devices) -> with(devices, device, work);
            };
        }
    }

    private static Finding with(Devices devices, Function<TestBench, Optional<? extends Device>> device, Work work)
            throws InterruptedException {
        try (devices) {
            var bench = new OwnBench(devices, RandomGenerator.getDefault());
            var needed = device.apply(bench);
            if (needed.isPresent()) {
                awaitOpen(needed.get());
            }
            return work.on(bench);
        }
    }

    private static Optional<? extends Device> device(TestBench bench, DeviceTest test) {
        return switch (test) {
            case PRINT -> Optional.of(bench.letters());
            case RECEIPT -> Optional.of(bench.slips());
            case SCAN -> bench.scanner();
            case CARD -> bench.cards();
            case PANEL -> bench.panel();
            case SOUND -> bench.speaker();
            case TOUCH -> Optional.empty();
        };
    }

    /// A device that talks by itself needs a moment to be opened.
    private static void awaitOpen(Device device) throws InterruptedException {
        var end = System.nanoTime() + TO_OPEN.toNanos();
        while (!device.status().works() && System.nanoTime() < end) {
            var _ = new CountDownLatch(1).await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
