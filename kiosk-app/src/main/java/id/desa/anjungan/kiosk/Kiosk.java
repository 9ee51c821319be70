package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.config.TrialState;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.kiosk.audit.AuditedEffects;
import id.desa.anjungan.kiosk.collect.CollectEffects;
import id.desa.anjungan.kiosk.control.Holds;
import id.desa.anjungan.kiosk.deferred.DeferredEffects;
import id.desa.anjungan.kiosk.deferred.KeptRequests;
import id.desa.anjungan.kiosk.draft.SealedDrafts;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.health.NetworkWatch;
import id.desa.anjungan.kiosk.health.Readiness;
import id.desa.anjungan.kiosk.info.InfoEffects;
import id.desa.anjungan.kiosk.lease.LeaseEffects;
import id.desa.anjungan.kiosk.lease.LeaseKeeper;
import id.desa.anjungan.kiosk.lease.LeaseShelf;
import id.desa.anjungan.kiosk.letter.LetterEffects;
import id.desa.anjungan.kiosk.letter.PdfBoxPagePictures;
import id.desa.anjungan.kiosk.letter.PickupSlipDesign;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.loop.ScreenLoop;
import id.desa.anjungan.kiosk.paper.ClaimSlipDesign;
import id.desa.anjungan.kiosk.paper.PaperEffects;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.print.JobNames;
import id.desa.anjungan.kiosk.print.PrintPipeline;
import id.desa.anjungan.kiosk.print.SlipPipeline;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.screen.Theme;
import id.desa.anjungan.kiosk.session.Effect;
import id.desa.anjungan.kiosk.session.Event;
import id.desa.anjungan.kiosk.session.Session;
import id.desa.anjungan.kiosk.session.SessionEffects;
import id.desa.anjungan.kiosk.session.SessionPresenter;
import id.desa.anjungan.kiosk.session.SessionReducer;
import id.desa.anjungan.kiosk.session.SessionTimes;
import id.desa.anjungan.kiosk.settings.SettingsKeeper;
import id.desa.anjungan.kiosk.settings.SettingsReports;
import id.desa.anjungan.kiosk.signin.SignInEffects;
import id.desa.anjungan.kiosk.store.DeviceLife;
import id.desa.anjungan.kiosk.store.DraftTable;
import id.desa.anjungan.kiosk.store.KeptAnswers;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.LeaseRows;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.Resealing;
import id.desa.anjungan.kiosk.store.Sealer;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreBroken;
import id.desa.anjungan.kiosk.store.StoreCondition;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.store.StoreKeys;
import id.desa.anjungan.kiosk.store.StoreUpkeep;
import id.desa.anjungan.kiosk.store.StoredCatalogue;
import id.desa.anjungan.kiosk.store.StoredDirectory;
import id.desa.anjungan.kiosk.store.StoredVillage;
import id.desa.anjungan.kiosk.store.TimeFloor;
import id.desa.anjungan.kiosk.systemd.DisplayLines;
import id.desa.anjungan.kiosk.systemd.Pulse;
import id.desa.anjungan.kiosk.systemd.QuietScreen;
import id.desa.anjungan.kiosk.verify.LetterVerifier;
import id.desa.anjungan.kiosk.verify.VerifyEffects;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import id.desa.anjungan.provisioning.devices.Devices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole kiosk, put together by constructors: what stands above is needed by what stands below. It owns its devices
/// and closes them.
public final class Kiosk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");
    /// systemd-timesyncd touches it once the clock is right (systemd-timesyncd.service(8)).
    private static final Path SET_BY_NTP = Path.of("/run/systemd/timesync/synchronized");
    private static final int PREVIEW_DPI = 110;
    private static final int LOOK_FOR_LEASES_SECONDS = 3;

    private final KeptDevices devices;
    private final Store store;
    private final Threads threads;
    private final LeaseKeeper leases;
    private final KioskHealth health;
    private final StoredVillage lastHeard;
    private final Provisions provisions;
    private final RestVillageBackend village;
    private final PrintPipeline letters;
    private final TimeFloor time;
    private final SessionClock sessionTime;
    private final StoreUpkeep upkeep;
    private final Resealing resealing;
    private final NetworkWatch network;
    private final SealedDrafts drafts;
    private final Mail mail;
    private final BackupWatch backups;
    private final ServiceDesk service;
    private final Controls controls;
    private final QuietScreen quiet;
    private final Forgetting forgetting;
    private final Pulse ticking = new Pulse("clock", Duration.ofSeconds(15), System::nanoTime);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ScreenLoop<Session, Event, Effect, Showing> loop;

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

    private Kiosk(KioskConfig config, KioskIdentity identity, Surroundings around, Store opened, Sealer sealer) {
        store = opened;
        time = new TimeFloor(store, around.clock(), System::nanoTime, () -> Files.exists(SET_BY_NTP));
        sessionTime = new SessionClock(time, System::nanoTime);
        drafts = new SealedDrafts(new DraftTable(store, time), sealer);
        threads = new Threads(around.bugs());
        forgetting = new Forgetting(threads.background, Path.of(System.getProperty("java.io.tmpdir")));

        health = new KioskHealth(around.standing());
        store.onCondition(condition -> health.storeIs(condition == StoreCondition.LASTING));
        health.storeIs(store.condition() == StoreCondition.LASTING);
        devices = new KeptDevices(
                around.devices(),
                health,
                new DeviceLife(store),
                new Random(around.random().nextLong()));
        var answers = new KeptAnswers(store, time);
        lastHeard = new StoredVillage(answers);
        village = new RestVillageBackend(
                config.village().url(),
                identity,
                config.village().callTimeout(),
                store::epoch,
                new StoredCatalogue(store, time),
                new VillageEars(health, time),
                time,
                IdentityFiles.serverKey(config));

        var directory = new StoredDirectory(
                answers, lastHeard, DirectoryKey.read(config.village().directoryKeyFile()));
        provisions = new Provisions(village, directory, threads.background);
        health.onLinkBack(provisions::refresh);

        resealing = new Resealing(
                store,
                sealer,
                List.of(DraftTable.SEALED, KeptRequests.SEALED, LeaseShelf.SEALED_LETTER, LeaseShelf.SEALED_DOCUMENT));
        mail = new Mail(store, sealer, time, village, health, threads.postman, around.random());
        backups = new BackupWatch(
                config.state().dir(), config.backup().recoveryKey().isPresent(), health, mail.outbox, time);
        var names = new JobNames(around.random());
        var ledger = new PrintLedger(store, time, Optional.of(mail.chain));
        letters = new PrintPipeline(
                devices.letters(), config.devices().pagePrinter().uri(), ledger, names, mail.courier::nudge);
        var slips = new SlipPipeline(devices.slips(), names);

        var phrases = Phrases.load();
        var letterEffects = new LetterEffects(
                village,
                slips,
                new PdfBoxPagePictures(PREVIEW_DPI),
                new PickupSlipDesign(phrases, VILLAGE_TIME),
                new KeptRequests(mail.outbox, sealer, identity, time, mail.courier::nudge));
        var shelf = new LeaseShelf(new LeaseRows(store), ledger, sealer, time, store::epoch);
        leases = new LeaseKeeper(village, shelf, ledger, this::mayLease, time::isCertain, mail.courier::nudge);
        health.onLinkBack(() -> threads.keeper.execute(leases::sync));
        var paper = new PaperEffects(village, letters, slips, new ClaimSlipDesign(phrases, VILLAGE_TIME));
        var journal = new ScreenJournal(threads.clock);
        service = new ServiceDesk(new ServiceDesk.Parts(
                config,
                identity,
                devices,
                store,
                time,
                mail,
                village,
                lastHeard,
                slips,
                names,
                phrases,
                journal::isNobodyThere,
                around.end()));
        var effects = new SessionEffects(
                village,
                letters,
                new SignInEffects(village),
                new InfoEffects(village, lastHeard, time),
                new VerifyEffects(new LetterVerifier(directory, time, VILLAGE_TIME)),
                new DeferredEffects(lastHeard, letterEffects),
                new LeaseEffects(shelf, paper, () -> threads.keeper.execute(leases::sync)),
                letterEffects,
                new CollectEffects(village, paper, () -> mail.courier.tellNow(Lane.PRINT_OUTCOME)),
                service.effects,
                drafts);

        var times = times(config);
        var size = config.screen().size();
        var presenter = new SessionPresenter(phrases, new Canvas(size.width(), size.height(), 1), VILLAGE_TIME, times);
        upkeep = new StoreUpkeep(store, config.state().dir(), journal::isNobodyThere, this::resolve, System::nanoTime);
        loop = new ScreenLoop<>(
                Session.starting(
                        new UUID(around.random().nextLong(), around.random().nextLong()),
                        sessionTime.instant(),
                        settings(config),
                        config.kiosk().demo()),
                new SessionReducer(times)::reduce,
                session -> noted(presenter.present(session), session, journal, sessionTime),
                around.glass()::show,
                new WatchedEffects(
                        new AuditedEffects(effects, mail.trail::note),
                        health,
                        forgetting,
                        lastHeard,
                        config.kiosk().demo()),
                around.glass().thread(),
                threads.background);
        health.onLink(link -> loop.dispatch(new Event.LinkIs(link)));
        network = new NetworkWatch(this::linkChanged);
        quiet = new QuietScreen(
                new DisplayLines(DisplayLines.PLACE),
                at -> config.quietHours().span().filter(span -> span.covers(at)).isPresent(),
                () -> LocalTime.ofInstant(sessionTime.instant(), VILLAGE_TIME),
                journal::isNobodyThere);
        controls = new Controls(
                config, health, devices, mail, time, names, journal::isNobodyThere, this::standsStill, loop::dispatch);
        around.glass().onAction(action -> loop.dispatch(new Event.Pressed(action)));
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
            var dir = config.state().dir();
            var credentials = Optional.ofNullable(System.getenv("CREDENTIALS_DIRECTORY"));
            var sealer = StoreKeys.find(credentials.map(Path::of), dir);
            var store = sealer.isPresent() ? StoreFile.open(dir, around.clock()) : StoreFile.inMemory();
            try {
                return new Kiosk(config, identity, around, store, sealer.orElseGet(StoreKeys::forNow));
            } catch (RuntimeException | Error failed) {
                store.close();
                throw failed;
            }
        } catch (RuntimeException | Error failed) {
            around.devices().close();
            throw failed;
        }
    }

    private void begin() {
        loop.start();
        lastHeard.info().ifPresent(kept -> loop.dispatch(new Event.VillageKept(kept.value())));
        health.onChange(now -> loop.dispatch(new Event.ReadinessIs(now)));
        loop.dispatch(new Event.ReadinessIs(health.readiness()));
        devices.start(loop::dispatch);
        var _ = resolve(); // nobody prints yet; where the disk refuses, the upkeep comes back to it
        loop.dispatch(new Event.Opened());
        tick();
        controls.start(threads);
    }

    /// Where the disk refuses, the same is done once it is back.
    ///
    /// @return whether it was done
    private boolean resolve() {
        try {
            return letters.resolveAfterRestart();
        } catch (StoreBroken refused) {
            health.storeIs(false);
            return false;
        }
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

    /// A box that started offline asks until an officer has confirmed it; then it starts anew once nobody is served.
    ///
    /// @param given asks, and may take some seconds
    /// @param restart ends the program, which something outside starts again
    public void awaitConfirmation(BooleanSupplier given, Runnable restart) {
        var confirmed = new AtomicBoolean();
        threads.asideEvery(60, 5, () -> {
            if (!confirmed.get()) {
                confirmed.set(given.getAsBoolean());
            }
            if (confirmed.get() && controls.holds.ask("enrolment", Duration.ofMinutes(2))) {
                restart.run();
            }
        });
    }

    /// Goes by the settings that the village sends; without this the kiosk keeps to what it began with.
    ///
    /// @param began how this start stands to the bundle it began with
    /// @param hand what is written by hand on this machine, now
    /// @param restart ends the program, which something outside starts again
    public void follow(
            SettingsFolder folder, TrialState began, Supplier<Optional<ConfigSource>> hand, Runnable restart) {
        var keeper = new SettingsKeeper(
                village,
                folder,
                began,
                new SettingsReports(
                        message -> {
                            mail.outbox.add(message);
                            mail.courier.nudge();
                        },
                        mail.trail::note),
                new SettingsKeeper.Kiosk(
                        hand,
                        () -> health.readiness().canServe(),
                        () -> standsStill().isEmpty(),
                        () -> controls.holds.ask("settings", Duration.ofMinutes(2)),
                        restart),
                System::nanoTime);
        controls.onSettings(keeper::changed);
        health.onLinkBack(() -> threads.background.execute(keeper::ask));
        threads.background.execute(keeper::begin);
        threads.asideEvery(2, 2, keeper::look);
        threads.asideEvery(10 * 60, 20, keeper::ask);
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
        village.linkChanged();
        threads.keeper.execute(leases::sync);
        loop.dispatch(new Event.NetworkChanged());
    }

    private void tick() {
        threads.every(1, 0, ticking::beat);
        threads.every(1, 0, () -> loop.dispatch(new Event.Tick(sessionTime.instant())));
        threads.every(2, 0, devices::lookAtPower);
        threads.every(5, 5, network::look);
        threads.every(30 * 60, 0, provisions::refresh);
        threads.asideEvery(5, 5, quiet::look);
        threads.asideEvery(10, 0, forgetting::round);
        threads.asideEvery(30, 5, upkeep::look);
        threads.asideEvery(60, 0, drafts::dropOld);
        threads.asideEvery(60, 0, time::keep);
        threads.asideEvery(600, 600, devices::keepCounts);
        threads.asideEvery(60 * 60, 120, backups::look);
        mail.start(threads);
        service.start(threads);
        threads.background.execute(resealing::run);
        var _ = threads.keeper.scheduleWithFixedDelay(leases::look, 1, LOOK_FOR_LEASES_SECONDS, TimeUnit.SECONDS);
    }

    /// A store in memory holds nothing ahead: what it gave up the one on the disk would still print.
    private boolean mayLease() {
        return store.condition() == StoreCondition.LASTING
                && !health.readiness().codes().contains(HealthCode.LINK_DOWN);
    }

    private static Showing noted(Showing showing, Session session, ScreenJournal journal, SessionClock clock) {
        clock.serving(session.isServing());
        journal.shown(session.id(), showing.screen().name());
        return showing;
    }

    private static Settings settings(KioskConfig config) {
        var language = Stream.of(Language.values())
                .filter(one -> one.code().equals(config.screen().language()))
                .findFirst();
        return new Settings(
                language.orElse(Language.ID),
                Theme.valueOf(config.screen().theme().toUpperCase(Locale.ROOT)),
                1);
    }

    private static SessionTimes times(KioskConfig config) {
        return SessionTimes.DEFAULT.with(
                config.session().idleWarning(), config.session().idleEnd());
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
        store.close();
        KioskEvent.KIOSK_STOPPED.on(LOG).log();
    }
}
