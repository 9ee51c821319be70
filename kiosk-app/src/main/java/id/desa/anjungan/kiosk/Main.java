package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.LastGood;
import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.config.ScreenSize;
import id.desa.anjungan.config.UnenrolledConfig;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.log.KioskLogging;
import id.desa.anjungan.kiosk.screen.Glass;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `kiosk [--config FILE]`: the program of a real kiosk. Whatever is wrong with its settings, its key or its disk, it
/// shows a screen that says so; it ends with 78 only where not even that can be shown, and with 70 on a bug.
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int USAGE = 64;
    private static final int BUG = 70;
    private static final int CONFIG = 78;
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");

    private final Path file;
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
                say(problems);
                var glass = glass(ScreenSettings.LAST_RESORT);
                watchdog(glass);
                closed(glass, ScreenSettings.LAST_RESORT.size(), false, HealthCode.CONFIG_BAD);
            }
        }
    }

    /// Waits to be enrolled; then the program ends with 0, and systemd starts it again as the kiosk it is.
    private void enrol(UnenrolledConfig config) {
        var logging = KioskLogging.start(config.log(), config.state().dir(), "unenrolled");
        var glass = glass(config.screen());
        watchdog(glass);
        var size = config.screen().size();
        var bugs = new BugHandler(
                code -> ClosedScreen.show(glass, size, VILLAGE_TIME, clock, config.demo(), code), Main::endSoon);
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
        var logging = KioskLogging.start(
                config.log(), config.state().dir(), config.kiosk().id());
        sayEarlier(problems);
        var glass = glass(config.screen());
        var watchdog = watchdog(glass);
        var size = config.screen().size();
        var demo = config.kiosk().demo();
        var bugs =
                new BugHandler(code -> ClosedScreen.show(glass, size, VILLAGE_TIME, clock, demo, code), Main::endSoon);
        Thread.setDefaultUncaughtExceptionHandler(bugs);
        var identity = IdentityFiles.read(
                config.village(), secrets(), config.state().dir().resolve("identity"));
        var devices = devices(config);
        if (identity.isEmpty() || devices.isEmpty()) {
            devices.ifPresent(Devices::close);
            closed(glass, size, demo, identity.isEmpty() ? HealthCode.NOT_ENROLLED : HealthCode.CONFIG_BAD);
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
            KioskEvent.STORE_BROKEN
                    .on(LOG)
                    .addKeyValue(
                            "error",
                            broken.getCause() == null
                                    ? ""
                                    : broken.getCause().getClass().getName())
                    .log();
            closed(glass, size, demo, HealthCode.STORE_BROKEN);
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
                missing.forEach(one -> KioskEvent.CONFIG_BAD
                        .on(LOG)
                        .addKeyValue("key", "devices." + one.device() + ".uri")
                        .addKeyValue("line", 0)
                        .addKeyValue("wrong", one.reason())
                        .log());
                yield Optional.empty();
            }
        };
    }

    private void closed(Glass glass, ScreenSize size, boolean demo, HealthCode code) {
        ClosedScreen.show(glass, size, VILLAGE_TIME, clock, demo, code.code());
        systemd.status("closed: " + code.code());
        glass.thread().execute(systemd::ready); // as far as it comes
    }

    private Watchdog watchdog(Glass glass) {
        var watchdog = new Watchdog(
                systemd,
                glass.thread(),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("watchdog").factory()));
        watchdog.begin();
        return watchdog;
    }

    /// Without a display there is nothing to show, and nobody to show it to.
    private static JavaFxGlass glass(ScreenSettings screen) {
        new DisplayLines(DisplayLines.PLACE).settings(screen);
        try {
            return JavaFxGlass.open(
                    screen, "Anjungan", new SampledTick(Executors.newVirtualThreadPerTaskExecutor()), true);
        } catch (UnsupportedOperationException noDisplay) {
            System.err.println("no display: " + noDisplay.getMessage());
            System.exit(CONFIG);
            throw noDisplay;
        }
    }

    private Path secrets() {
        return Optional.ofNullable(System.getenv("CREDENTIALS_DIRECTORY"))
                .map(Path::of)
                .orElseGet(() -> Optional.ofNullable(file.getParent()).orElse(Path.of("/")));
    }

    private static void sayEarlier(List<ConfigProblem> problems) {
        if (!problems.isEmpty()) {
            say(problems);
            KioskEvent.CONFIG_LAST_GOOD
                    .on(LOG)
                    .addKeyValue("problems", problems.size())
                    .log();
        }
    }

    private static void say(List<ConfigProblem> problems) {
        for (var problem : problems) {
            KioskEvent.CONFIG_BAD
                    .on(LOG)
                    .addKeyValue("key", problem.key())
                    .addKeyValue("line", problem.line())
                    .addKeyValue("wrong", problem.wrong())
                    .log();
        }
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
