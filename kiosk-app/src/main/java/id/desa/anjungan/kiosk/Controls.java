package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.kiosk.control.CardCommand;
import id.desa.anjungan.kiosk.control.ControlCommand;
import id.desa.anjungan.kiosk.control.ControlSocket;
import id.desa.anjungan.kiosk.control.DevicesCommand;
import id.desa.anjungan.kiosk.control.HoldCommand;
import id.desa.anjungan.kiosk.control.Holds;
import id.desa.anjungan.kiosk.control.KioskFacts;
import id.desa.anjungan.kiosk.control.SettingsCommand;
import id.desa.anjungan.kiosk.control.StatusCommand;
import id.desa.anjungan.kiosk.control.TestCommand;
import id.desa.anjungan.kiosk.control.TestResultCommand;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.health.Readiness;
import id.desa.anjungan.kiosk.print.JobNames;
import id.desa.anjungan.kiosk.session.Event;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.StoreBroken;
import id.desa.anjungan.provisioning.check.TestResults;
import id.desa.anjungan.provisioning.check.TestSheet;
import id.desa.anjungan.provisioning.control.ControlPlace;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The kiosk as it is seen and held from a shell: what it says of itself, and the socket it says it at.
final class Controls implements KioskFacts, AutoCloseable {
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");

    private final KioskConfig config;
    private final KioskHealth health;
    private final KeptDevices devices;
    private final Mail mail;
    private final InstantSource time;
    private final JobNames names;
    private final BooleanSupplier nobodyThere;
    private final Supplier<Optional<String>> standsStill;
    private final Consumer<Event> events;
    private final long begun = System.nanoTime();
    final Holds holds;
    private Optional<ControlSocket> socket = Optional.empty();
    private volatile Runnable settingsChanged = () -> {};

    Controls(
            KioskConfig config,
            KioskHealth health,
            KeptDevices devices,
            Mail mail,
            InstantSource time,
            JobNames names,
            BooleanSupplier nobodyThere,
            Supplier<Optional<String>> standsStill,
            Consumer<Event> events) {
        this.config = config;
        this.health = health;
        this.devices = devices;
        this.mail = mail;
        this.time = time;
        this.names = names;
        this.nobodyThere = nobodyThere;
        this.standsStill = standsStill;
        this.events = events;
        this.holds = new Holds(nobodyThere, this::shut, this::open, System::nanoTime);
    }

    void start(Threads threads) {
        threads.every(1, 1, holds::look);
        var place = ControlPlace.made(
                Optional.ofNullable(System.getenv("RUNTIME_DIRECTORY")),
                config.state().dir());
        socket = ControlSocket.open(place, commands(), threads.clock);
    }

    /// @param changed hears that somebody changed the settings from outside
    void onSettings(Runnable changed) {
        settingsChanged = changed;
    }

    private List<ControlCommand> commands() {
        var results = new TestResults(config.state().dir());
        return List.of(
                new StatusCommand(this, results),
                new DevicesCommand(this),
                new HoldCommand(holds),
                new TestCommand(new KioskBench(devices, names), holds, results, this::sheet, Path.of("/")),
                new CardCommand(new KioskBench(devices, names), holds, new SecureRandom()),
                new TestResultCommand(results, time),
                new SettingsCommand(() -> settingsChanged.run()));
    }

    private TestSheet sheet() {
        return new TestSheet(
                config.kiosk().id(),
                config.devices().pagePrinter().paper().equals("F4") ? Media.F4 : Media.A4,
                time.instant(),
                VILLAGE_TIME,
                config.kiosk().demo());
    }

    private void shut() {
        health.held(true);
        events.accept(new Event.Closed(HealthCode.HELD.code()));
    }

    /// What else keeps it closed goes on to.
    private void open() {
        health.held(false);
        events.accept(
                health.readiness().codes().contains(HealthCode.DEMO_DISAGREES)
                        ? new Event.Closed(HealthCode.DEMO_DISAGREES.code())
                        : new Event.Opened());
    }

    @Override
    public String kioskId() {
        return config.kiosk().id();
    }

    @Override
    public boolean demo() {
        return config.kiosk().demo();
    }

    @Override
    public Duration uptime() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public Readiness readiness() {
        return health.readiness();
    }

    @Override
    public List<DeviceReport> devices() {
        return devices.reports();
    }

    @Override
    public Map<String, Integer> waiting() {
        try {
            var waiting = new TreeMap<String, Integer>();
            for (var lane : Lane.values()) {
                waiting.put(lane.name().toLowerCase(Locale.ROOT).replace('_', '-'), mail.outbox.waiting(lane));
            }
            return waiting;
        } catch (StoreBroken refused) {
            return Map.of(); // said by its own code
        }
    }

    @Override
    public Optional<Duration> sinceContact() {
        return health.sinceContact();
    }

    @Override
    public boolean serving() {
        return !nobodyThere.getAsBoolean();
    }

    @Override
    public Optional<String> standsStill() {
        return standsStill.get();
    }

    @Override
    public void close() {
        socket.ifPresent(ControlSocket::close);
    }
}
