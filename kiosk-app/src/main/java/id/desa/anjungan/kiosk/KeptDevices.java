package id.desa.anjungan.kiosk;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PrinterNote;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.power.PowerSupply;
import id.desa.anjungan.device.supervision.DeviceChange;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.device.supervision.DeviceSupervisor;
import id.desa.anjungan.device.supervision.SupervisionSettings;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.health.Readiness;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.service.bench.DeviceNews;
import id.desa.anjungan.kiosk.service.bench.DeviceNews.CardOn.Kind;
import id.desa.anjungan.kiosk.session.Event;
import id.desa.anjungan.kiosk.store.DeviceLife;
import id.desa.anjungan.provisioning.check.Sensed;
import id.desa.anjungan.provisioning.check.TestBench;
import id.desa.anjungan.provisioning.devices.DeviceNames;
import id.desa.anjungan.provisioning.devices.Devices;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The devices of this kiosk under their supervisor, and the way from what they tell to events of the kiosk: what is
/// new goes to its health, its log and its screen.
final class KeptDevices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptDevices.class);

    private final PowerSupply power = new PowerSupply(Path.of("/"));
    private final DeviceSupervisor supervisor;
    private final Devices devices;
    private final KioskHealth health;
    private final DeviceLife life;
    private volatile Consumer<Event> screen = _ -> {};
    /// A test that listens instead of the screen.
    private final AtomicReference<Optional<Consumer<Sensed>>> test = new AtomicReference<>(Optional.empty());

    KeptDevices(Devices drivers, KioskHealth health, DeviceLife life, RandomGenerator random) {
        this.supervisor = new DeviceSupervisor(SupervisionSettings.STANDARD, random, this::changed);
        this.devices = drivers.under(supervisor);
        this.health = health;
        this.life = life;
    }

    PagePrinter letters() {
        return devices.letters();
    }

    ReceiptPrinter slips() {
        return devices.slips();
    }

    Devices kept() {
        return devices;
    }

    /// What scanner, cards and panel tell goes there alone until it is closed.
    TestBench.Listening lend(Consumer<Sensed> listener) {
        var mine = Optional.of(listener);
        test.set(mine);
        return () -> test.compareAndSet(mine, Optional.empty());
    }

    private boolean isLent(Sensed sensed) {
        var listener = Objects.requireNonNull(test.get());
        listener.ifPresent(one -> one.accept(sensed));
        return listener.isPresent();
    }

    /// Begins to look and to listen. Blocks until each device was looked at once, or that took too long.
    ///
    /// @param events hears on threads of the devices; must return at once
    void start(Consumer<Event> events) {
        screen = events;
        devices.scanner().ifPresent(scanner -> scanner.onScan(this::scanned));
        devices.cards().ifPresent(cards -> cards.onCard(this::laid));
        devices.panel().ifPresent(panel -> panel.onChange(this::panelChanged));
        devices.letters().onNote(KeptDevices::noted);
        health.onChange(this::light);
        supervisor.start();
        try {
            supervisor.awaitFirstLooks();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void changed(DeviceChange change) {
        lookAtPower(); // what happens now may be its doing
        health.saw(change);
        screen.accept(new Event.PrintersAre(
                devices.letters().status(), devices.slips().status()));
        light(health.readiness());
    }

    /// To be called every few seconds.
    void lookAtPower() {
        health.power(power.read());
    }

    /// After a test has blinked with it.
    void lightAsReady() {
        light(health.readiness());
    }

    /// The lamp on the box says that the kiosk is open; one that was away has to be told again.
    private void light(Readiness readiness) {
        devices.panel().ifPresent(panel -> panel.set(Panel.Output.LAMP, readiness.canServe()));
    }

    /// What cannot be read is a code nobody knows: the screen says so kindly.
    private void scanned(BarcodeScanner.ScanEvent event) {
        if (isLent(new Sensed.Code(event))) {
            return;
        }
        screen.accept(new Event.Noticed(
                switch (event) {
                    case BarcodeScanner.Scan(var data, var symbology) ->
                        new DeviceNews.CodeRead(symbology, data.length());
                    case BarcodeScanner.Unreadable _ -> new DeviceNews.CodeTorn();
                }));
        screen.accept(
                switch (event) {
                    case BarcodeScanner.Scan(var data, var _) -> new Event.Scanned(data);
                    case BarcodeScanner.Unreadable _ -> new Event.Scanned("");
                });
    }

    private void laid(CardReader.CardEvent event) {
        if (isLent(new Sensed.Card(event))) {
            return;
        }
        screen.accept(new Event.Noticed(news(event)));
        switch (event) {
            case CardReader.Present _, CardReader.NotEnrollable _, CardReader.Mute _ ->
                screen.accept(new Event.CardLaid());
            case CardReader.Removed _ -> {}
        }
    }

    private static DeviceNews news(CardReader.CardEvent event) {
        return switch (event) {
            case CardReader.Present(var uid) -> new DeviceNews.CardOn(Kind.NUMBERED, Optional.of(uid));
            case CardReader.NotEnrollable _ -> new DeviceNews.CardOn(Kind.RANDOM, Optional.empty());
            case CardReader.Mute _ -> new DeviceNews.CardOn(Kind.MUTE, Optional.empty());
            case CardReader.Removed _ -> new DeviceNews.CardOff();
        };
    }

    private void panelChanged(Panel.Change change) {
        if (isLent(new Sensed.Switch(change))) {
            return;
        }
        screen.accept(new Event.Noticed(new DeviceNews.Switched(change.input(), change.on())));
        switch (change.input()) {
            case DOOR ->
                KioskEvent.DOOR_CHANGED.on(LOG).addKeyValue("open", change.on()).log();
            case CALL_BUTTON -> {
                if (change.on()) {
                    KioskEvent.CALL_BUTTON.on(LOG).log();
                    screen.accept(new Event.CallButton());
                }
            }
            case PRESENCE -> screen.accept(new Event.Presence(change.on()));
        }
    }

    private static void noted(PrinterNote note) {
        switch (note) {
            case PrinterNote.Resumed(var why) -> noted(KioskEvent.QUEUE_RESUMED, why);
            case PrinterNote.MayNotResume(var why) -> noted(KioskEvent.QUEUE_NOT_RESUMED, why);
        }
    }

    private static void noted(KioskEvent event, String why) {
        event.on(LOG)
                .addKeyValue("device", DeviceNames.LETTERS)
                .addKeyValue("why", why)
                .log();
    }

    /// How each stands and what it has done.
    List<DeviceReport> reports() {
        return supervisor.reports();
    }

    /// Of one by its name in `kiosk.toml`; empty where there is none.
    Optional<DeviceStatus> status(String device) {
        return reports().stream()
                .filter(report -> report.device().equals(device))
                .map(DeviceReport::status)
                .findFirst();
    }

    /// Names the first device nobody looks after any more. Never waits.
    Optional<String> standsStill() {
        return supervisor.standsStill();
    }

    /// Writes down what they did.
    void keepCounts() {
        life.keep(reports().stream()
                .map(report -> new DeviceLife.Counts(report.device(), report.statistics()))
                .toList());
    }

    /// Writes the counts down and lets go of all devices.
    @Override
    public void close() {
        keepCounts();
        supervisor.close();
    }
}
