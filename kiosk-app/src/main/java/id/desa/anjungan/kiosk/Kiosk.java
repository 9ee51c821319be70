package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.config.TrialState;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.kiosk.audit.AuditedEffects;
import id.desa.anjungan.kiosk.control.Holds;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.health.Readiness;
import id.desa.anjungan.kiosk.info.InfoEffects;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.loop.ScreenLoop;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.service.report.EnrolmentReport;
import id.desa.anjungan.kiosk.session.Effect;
import id.desa.anjungan.kiosk.session.Event;
import id.desa.anjungan.kiosk.session.Session;
import id.desa.anjungan.kiosk.session.SessionEffects;
import id.desa.anjungan.kiosk.session.SessionPresenter;
import id.desa.anjungan.kiosk.session.SessionReducer;
import id.desa.anjungan.kiosk.signin.SignInEffects;
import id.desa.anjungan.kiosk.store.DeviceLife;
import id.desa.anjungan.kiosk.systemd.DisplayLines;
import id.desa.anjungan.kiosk.systemd.Pulse;
import id.desa.anjungan.kiosk.systemd.QuietScreen;
import id.desa.anjungan.kiosk.verify.LetterVerifier;
import id.desa.anjungan.kiosk.verify.VerifyEffects;
import id.desa.anjungan.provisioning.devices.Devices;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole kiosk, put together by constructors: what stands above is needed by what stands below. It owns its devices
/// and closes them.
public final class Kiosk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");

    private final Threads threads;
    private final KioskHealth health;
    private final StoreRoom kept;
    private final SessionClock sessionTime;
    private final Forgetting forgetting;
    private final KeptDevices devices;
    private final VillageLine village;
    private final Mail mail;
    private final BackupWatch backups;
    private final LetterDesk letters;
    private final ScreenJournal journal;
    private final ServiceDesk service;
    private final EnrolmentReport firstReport;
    private final ScreenLoop<Session, Event, Effect, Showing> loop;
    private final QuietScreen quiet;
    private final Controls controls;
    private final SettingsDesk settings;
    private final Pulse ticking = new Pulse("clock", Duration.ofSeconds(15), System::nanoTime);
    private final AtomicBoolean closed = new AtomicBoolean();

    /// What a kiosk stands in.
    ///
    /// @param clock of the machine; the kiosk's own never goes behind what its store has seen
    /// @param random for names and ids; a seeded one makes a run repeatable
    /// @param standing what is wrong from the start, such as an earlier config
    /// @param bugs hears of what nobody caught
    /// @param end of the program, which whoever started it starts anew
    public record Surroundings(
            Glass glass,
            Devices devices,
            InstantSource clock,
            RandomGenerator random,
            Set<HealthCode> standing,
            Consumer<Throwable> bugs,
            Runnable end) {
        /// Where nothing would start it anew.
        public Surroundings(
                Glass glass,
                Devices devices,
                InstantSource clock,
                RandomGenerator random,
                Set<HealthCode> standing,
                Consumer<Throwable> bugs) {
            this(glass, devices, clock, random, standing, bugs, () -> {});
        }

        public Surroundings {
            standing = Set.copyOf(standing);
        }
    }

    private Kiosk(KioskConfig config, KioskIdentity identity, Surroundings around, StoreRoom opened) {
        threads = new Threads(around.bugs());
        health = new KioskHealth(around.standing());
        kept = opened;
        kept.tell(health);
        sessionTime = new SessionClock(kept.time, System::nanoTime);
        forgetting = new Forgetting(threads.background, Path.of(System.getProperty("java.io.tmpdir")));
        devices = new KeptDevices(
                around.devices(),
                health,
                new DeviceLife(kept.store),
                new Random(around.random().nextLong()));
        village = new VillageLine(config, identity, kept, health, threads.background);
        mail = new Mail(kept.store, kept.sealer, kept.time, village.backend, health, threads.postman, around.random());
        backups = new BackupWatch(
                config.state().dir(), config.backup().recoveryKey().isPresent(), health, mail.outbox, kept.time);

        var phrases = Phrases.load();
        letters = new LetterDesk(
                config, identity, devices, kept, village, mail, health, threads, phrases, around.random());
        firstReport = new EnrolmentReport(config.state().dir());
        journal = new ScreenJournal(threads.clock);
        service = new ServiceDesk(new ServiceDesk.Parts(
                config,
                identity,
                devices,
                kept,
                mail,
                village.backend,
                letters,
                phrases,
                journal::isNobodyThere,
                around.end()));
        loop = loop(config, around, phrases);
        health.onLink(link -> loop.dispatch(new Event.LinkIs(link)));

        quiet = new QuietScreen(
                new DisplayLines(DisplayLines.PLACE),
                at -> config.quietHours().span().filter(span -> span.covers(at)).isPresent(),
                () -> LocalTime.ofInstant(sessionTime.instant(), VILLAGE_TIME),
                journal::isNobodyThere);
        controls = new Controls(
                config,
                health,
                devices,
                mail,
                kept.time,
                letters.names,
                journal::isNobodyThere,
                this::standsStill,
                loop::dispatch);
        settings = new SettingsDesk(village.backend, mail, devices, health, controls, threads, this::standsStill);
        around.glass().onAction(action -> loop.dispatch(new Event.Pressed(action)));
    }

    /// What a resident sees, and what is done for it.
    private ScreenLoop<Session, Event, Effect, Showing> loop(KioskConfig config, Surroundings around, Phrases phrases) {
        var demo = config.kiosk().demo();
        var times = FirstLook.times(config);
        var presenter = new SessionPresenter(phrases, FirstLook.canvas(config.screen()), VILLAGE_TIME, times);
        var effects = new SessionEffects(
                village.backend,
                letters.letters,
                new SignInEffects(village.backend),
                new InfoEffects(village.backend, kept.lastHeard, kept.time),
                new VerifyEffects(new LetterVerifier(village.directory, kept.time, VILLAGE_TIME)),
                letters.deferred,
                letters.leased,
                letters.asked,
                letters.collected,
                service.effects,
                kept.drafts);
        return new ScreenLoop<>(
                Session.starting(
                        new UUID(around.random().nextLong(), around.random().nextLong()),
                        sessionTime.instant(),
                        FirstLook.of(config.screen()),
                        demo),
                new SessionReducer(times)::reduce,
                session -> noted(presenter.present(session), session),
                around.glass()::show,
                new WatchedEffects(
                        new AuditedEffects(effects, mail.trail::note), health, forgetting, kept.lastHeard, demo),
                around.glass().thread(),
                threads.background);
    }

    /// Opens the store, shows that the kiosk is getting ready, looks into what was under way when it last stopped, and
    /// opens for the first resident. Blocks until printers answered for their old jobs. Where it fails, devices and
    /// store are closed. A disk that refuses is no failure: what needs no ledger is served.
    public static Kiosk start(KioskConfig config, KioskIdentity identity, Surroundings around) {
        var kiosk = built(config, identity, around);
        try {
            kiosk.begin();
        } catch (RuntimeException | Error failed) {
            kiosk.close();
            throw failed;
        }
        KioskEvent.KIOSK_STARTED
                .on(LOG)
                .addKeyValue("demo", config.kiosk().demo())
                .log();
        return kiosk;
    }

    private static Kiosk built(KioskConfig config, KioskIdentity identity, Surroundings around) {
        try {
            var kept = StoreRoom.open(config.state().dir(), around.clock(), IdentityFiles.told(config));
            try {
                return new Kiosk(config, identity, around, kept);
            } catch (RuntimeException | Error failed) {
                kept.close();
                throw failed;
            }
        } catch (RuntimeException | Error failed) {
            around.devices().close();
            throw failed;
        }
    }

    private void begin() {
        loop.start();
        kept.lastHeard.info().ifPresent(info -> loop.dispatch(new Event.VillageKept(info.value())));
        health.onChange(now -> loop.dispatch(new Event.ReadinessIs(now)));
        loop.dispatch(new Event.ReadinessIs(health.readiness()));
        devices.start(loop::dispatch);
        var _ = letters.resolve(); // nobody prints yet; where the disk refuses, the upkeep comes back to it
        loop.dispatch(new Event.Opened());
        tick();
        controls.start(threads);
    }

    private void tick() {
        threads.every(1, 0, ticking::beat);
        threads.every(1, 0, () -> loop.dispatch(new Event.Tick(sessionTime.instant())));
        threads.every(2, 0, devices::lookAtPower);
        threads.asideEvery(5, 5, quiet::look);
        threads.asideEvery(10, 0, forgetting::round);
        threads.asideEvery(600, 600, devices::keepCounts);
        threads.asideEvery(60 * 60, 120, backups::look);
        village.start(threads, this::linkChanged);
        kept.start(threads, journal::isNobodyThere, letters::resolve);
        mail.start(threads);
        service.start(threads);
        letters.start();
        threads.background.execute(() -> firstReport.handTo(mail.outbox, mail.courier::nudge));
    }

    /// How each device stands and what it has done.
    public List<DeviceReport> devices() {
        return devices.reports();
    }

    /// Whether it can serve now, and why not.
    public Readiness readiness() {
        return health.readiness();
    }

    /// @param listener called with how it stands now, and whenever another reason stands; must return at once
    public void onReadiness(Consumer<Readiness> listener) {
        health.onChange(listener);
        listener.accept(health.readiness());
    }

    /// Names what does not move any more although nothing outside can hold it up: for the watchdog. Never waits.
    public Optional<String> standsStill() {
        return ticking.stopped().or(() -> devices.standsStill().map(device -> "device " + device));
    }

    /// Keeps new residents away while an update, a failing supply or a technician needs the kiosk.
    public Holds holds() {
        return controls.holds;
    }

    /// What time it is as far as this kiosk was told, which is not behind what it knew before.
    public InstantSource time() {
        return kept.time;
    }

    /// [SettingsDesk#awaitConfirmation].
    public void awaitConfirmation(BooleanSupplier given, Runnable restart) {
        settings.awaitConfirmation(given, restart);
    }

    /// [SettingsDesk#follow].
    public void follow(
            SettingsFolder folder, TrialState began, Supplier<Optional<ConfigSource>> hand, Runnable restart) {
        settings.follow(folder, began, hand, restart);
    }

    /// A hand that is not on the glass: the keypad, the dock, a test.
    public void dispatch(Event event) {
        loop.dispatch(event);
    }

    /// Shows the closed screen with a code until the kiosk is opened again.
    public void shut(HealthCode code) {
        loop.dispatch(new Event.Closed(code.code()));
    }

    /// The network changed under the kiosk: kept connections lead nowhere.
    public void linkChanged() {
        village.backend.linkChanged();
        letters.fetchAhead();
        loop.dispatch(new Event.NetworkChanged());
    }

    private Showing noted(Showing showing, Session session) {
        sessionTime.serving(session.isServing());
        journal.shown(session.id(), showing.screen().name());
        return showing;
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        controls.close();
        threads.stop();
        village.close();
        threads.close();
        devices.close();
        kept.close();
        KioskEvent.KIOSK_STOPPED.on(LOG).log();
    }
}
