package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.LastGood;
import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.config.UnenrolledConfig;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.log.KioskLogging;
import id.desa.anjungan.kiosk.store.StoreBroken;
import id.desa.anjungan.kiosk.systemd.DisplayLines;
import id.desa.anjungan.kiosk.systemd.ServiceManager;
import id.desa.anjungan.kiosk.systemd.StatusLine;
import id.desa.anjungan.kiosk.systemd.Watchdog;
import id.desa.anjungan.kiosk.ui.SampledTick;
import id.desa.anjungan.provisioning.devices.DeviceLookup;
import id.desa.anjungan.provisioning.devices.Devices;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// `kiosk [--config FILE]`: the program of a real kiosk. Whatever is wrong with its settings, its key or its disk, it
/// shows a screen that says so; it ends with 78 only where not even that can be shown, and with 70 on a bug.
public final class Main {
    private static final int USAGE = 64;
    private static final int BUG = 70;
    private static final int CONFIG = 78;

    private final Path file;
    private final JavaFxGlass glass = JavaFxGlass.begin(true); // before anything else: the rest takes as long
    private final ZoneId villageTime = ZoneId.of("Asia/Jakarta");
    private final InstantSource clock = InstantSource.system();
    private final ServiceManager systemd = ServiceManager.of(System.getenv());

    private Main(Path file) {
        this.file = file;
    }

    public static void main(String[] args) {
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--config"))) {
            System.err.println("usage: kiosk [--config FILE]");
            System.exit(USAGE);
        }
        new Main(Path.of(args.length == 2 ? args[1] : "/etc/anjungan/kiosk.toml")
                        .toAbsolutePath())
                .run();
    }

    private void run() {
        Thread.setDefaultUncaughtExceptionHandler(Main::cannotEvenBeginWithIt);
        KeptSettings.afterPowerCut(file);
        var settings = KeptSettings.of(file);
        switch (LastGood.start(file, SignedBundles.layers())) {
            case LastGood.Start.Fresh(var config) -> open(config, settings, Set.of(), List.of());
            case LastGood.Start.Earlier(var config, var problems) ->
                open(config, settings, Set.of(HealthCode.CONFIG_EARLIER), problems);
            case LastGood.Start.NotEnrolled(var config) -> enrol(config);
            case LastGood.Start.Nothing(var problems) -> {
                StartUpLog.settings(problems);
                var screen = closedScreen(ScreenSettings.LAST_RESORT, false);
                open(ScreenSettings.LAST_RESORT, screen);
                glass.onFailure(Main::cannotDraw);
                watchdog();
                closed(screen, HealthCode.CONFIG_BAD);
            }
        }
    }

    /// Waits to be enrolled; then the program ends with 0, and systemd starts it again as the kiosk it is.
    private void enrol(UnenrolledConfig config) {
        var logging = KioskLogging.start(config.log(), config.state().dir(), "unenrolled");
        var screen = closedScreen(config.screen(), config.demo());
        open(config.screen(), screen);
        glass.onFailure(Main::cannotDraw);
        watchdog();
        var bugs = new BugHandler(code -> screen.show(glass, code), Main::endSoon);
        Thread.setDefaultUncaughtExceptionHandler(bugs);
        var box = new UnenrolledStart(config, () -> KeptSettings.handOf(file), catalog())
                .open(glass, clock, () -> System.exit(0), bugs);
        systemd.status("not enrolled");
        glass.thread().execute(systemd::ready);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            systemd.stopping();
            box.close();
            logging.close();
        }));
    }

    private void open(
            KioskConfig config, KeptSettings settings, Set<HealthCode> standing, List<ConfigProblem> problems) {
        var screen = closedScreen(config.screen(), config.kiosk().demo());
        open(config.screen(), screen);
        var logging = KioskLogging.start(
                config.log(), config.state().dir(), config.kiosk().id());
        StartUpLog.earlier(problems);
        glass.onFailure(Main::cannotDraw); // once there is nothing left to say
        var watchdog = watchdog();
        var bugs = new BugHandler(code -> screen.show(glass, code), Main::endSoon);
        Thread.setDefaultUncaughtExceptionHandler(bugs);
        var identity = IdentityFiles.read(
                config.village(), secrets(), config.state().dir().resolve("identity"));
        var devices = devices(config);
        if (identity.isEmpty() || devices.isEmpty()) {
            devices.ifPresent(Devices::close);
            closed(screen, identity.isEmpty() ? HealthCode.NOT_ENROLLED : HealthCode.CONFIG_BAD);
            return;
        }
        try {
            var kiosk = Kiosk.start(
                    config,
                    identity.get(),
                    new Kiosk.Surroundings(
                            glass, devices.get(), clock, new SecureRandom(), standing, bugs, () -> System.exit(0)));
            watchdog.guard(kiosk::standsStill);
            settings.followedBy(kiosk);
            Confirmation.of(config.state().dir(), () -> KeptSettings.handOf(file), kiosk.time())
                    .ifPresent(asking -> kiosk.awaitConfirmation(asking::isGiven, () -> System.exit(0)));
            kiosk.onReadiness(now -> systemd.status(StatusLine.of(now)));
            glass.thread().execute(systemd::ready); // behind the opening, which is on its way there
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                systemd.stopping();
                settings.left();
                kiosk.close();
                logging.close();
            }));
        } catch (StoreBroken broken) {
            StartUpLog.store(broken);
            closed(screen, HealthCode.STORE_BROKEN);
        }
    }

    private static DeviceCatalog catalog() {
        return new DeviceCatalog(Executors.newSingleThreadExecutor( // one: what happens first is told first
                Thread.ofPlatform().daemon().name("device-events").factory()));
    }

    private static Optional<Devices> devices(KioskConfig config) {
        return switch (DeviceLookup.of(config.devices(), catalog())) {
            case DeviceLookup.Found(var devices) -> Optional.of(devices);
            case DeviceLookup.NotFound(var missing) -> {
                missing.forEach(StartUpLog::missing);
                yield Optional.empty();
            }
        };
    }

    private ClosedScreen closedScreen(ScreenSettings settings, boolean demo) {
        return new ClosedScreen(settings, villageTime, clock, demo);
    }

    private void closed(ClosedScreen screen, HealthCode code) {
        screen.show(glass, code.code());
        systemd.status("closed: " + code.code());
        glass.thread().execute(systemd::ready); // as far as it comes
    }

    private Watchdog watchdog() {
        var watchdog = new Watchdog(
                systemd,
                glass.thread(),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("watchdog").factory()));
        watchdog.begin();
        return watchdog;
    }

    private void open(ScreenSettings settings, ClosedScreen screen) {
        new DisplayLines(DisplayLines.PLACE).settings(settings);
        var tick = new SampledTick(Executors.newVirtualThreadPerTaskExecutor());
        glass.open(settings, "Anjungan", tick, Optional.of(screen.starting()));
    }

    private Path secrets() {
        return Optional.ofNullable(System.getenv("CREDENTIALS_DIRECTORY"))
                .map(Path::of)
                .orElseGet(() -> Optional.ofNullable(file.getParent()).orElse(Path.of("/")));
    }

    /// Without a display there is nothing to show, and nobody to show it to. At once: nothing is open that a power cut
    /// would not close as well.
    private static void cannotDraw(Throwable failure) {
        if (failure instanceof UnsupportedOperationException noDisplay) {
            System.err.println("no display: " + noDisplay.getMessage());
            Runtime.getRuntime().halt(CONFIG);
        }
        cannotEvenBeginWithIt(Thread.currentThread(), failure);
    }

    /// A bug before there is a screen to say so on: systemd must not take it for a kiosk that is ready.
    private static void cannotEvenBeginWithIt(Thread thread, Throwable bug) {
        bug.printStackTrace();
        Runtime.getRuntime().halt(BUG);
    }

    /// Gives the sorry-screen a moment to be read.
    private static void endSoon() {
        CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(BUG));
    }
}
