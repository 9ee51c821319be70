package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.kiosk.enrol.EnrolEffect;
import id.desa.anjungan.kiosk.enrol.EnrolEffects;
import id.desa.anjungan.kiosk.enrol.EnrolEvent;
import id.desa.anjungan.kiosk.enrol.EnrolFacts;
import id.desa.anjungan.kiosk.enrol.EnrolPaper;
import id.desa.anjungan.kiosk.enrol.EnrolPresenter;
import id.desa.anjungan.kiosk.enrol.EnrolReducer;
import id.desa.anjungan.kiosk.enrol.EnrolSenses;
import id.desa.anjungan.kiosk.enrol.EnrolSlipDesign;
import id.desa.anjungan.kiosk.enrol.EnrolState;
import id.desa.anjungan.kiosk.enrol.Enrolling;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.loop.ScreenLoop;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.print.JobNames;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.service.bench.FreeBench;
import id.desa.anjungan.kiosk.service.free.FreeDesk;
import id.desa.anjungan.kiosk.service.free.FreeService;
import id.desa.anjungan.kiosk.service.free.SharedGlass;
import id.desa.anjungan.kiosk.service.report.EnrolmentReport;
import id.desa.anjungan.provisioning.enrol.Enroller;
import id.desa.anjungan.provisioning.enrol.Identity;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import id.desa.anjungan.provisioning.stick.StickReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A box that is no kiosk yet, put together by constructors: its screen, its scanner and whoever enrols it. It owns its
/// devices and closes them.
public final class UnenrolledKiosk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UnenrolledKiosk.class);
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");
    private static final int LOOK_SECONDS = 3;

    private final Surroundings around;
    private final Background background = new Background();
    private final Worker worker;
    private final ScreenLoop<Enrolling, EnrolEvent, EnrolEffect, Showing> loop;
    private final FreeService service;
    private volatile Optional<BarcodeScanner> scanner = Optional.empty();

    /// What it stands in.
    ///
    /// @param scanner looks for one; asked every few seconds until there is one
    /// @param village its address, where an image or a hand already wrote it
    /// @param stick where a stick is mounted
    /// @param stickAllowed touched while sticks may be mounted; USB storage is off otherwise
    /// @param random one that nobody can foresee
    /// @param underWay whether an enrolment was under way when the power went
    /// @param restart ends the program, which is started anew
    /// @param stateDir where this hall's settings are written
    public record Surroundings(
            Glass glass,
            ScreenSettings screen,
            boolean demo,
            Optional<URI> village,
            Supplier<Optional<BarcodeScanner>> scanner,
            Optional<PagePrinter> letters,
            Optional<ReceiptPrinter> slips,
            Enroller enroller,
            Path stick,
            Path stickAllowed,
            InstantSource clock,
            RandomGenerator random,
            boolean underWay,
            Runnable restart,
            Path stateDir,
            Consumer<Throwable> bugs) {}

    private UnenrolledKiosk(Surroundings around) {
        this.around = around;
        worker = new Worker("enrolment-worker", around.bugs());
        var glass = new SharedGlass(around.glass());
        var freeService = serviceOver(glass);
        service = freeService;
        var phrases = Phrases.load();
        var stick = new StickReader(around.stick());
        var presenter = new EnrolPresenter(phrases, FirstLook.canvas(around.screen()), VILLAGE_TIME);
        var senses = new EnrolSenses(this::scanner, around.letters(), around.slips(), stick);
        loop = new ScreenLoop<>(
                new Enrolling(
                        new EnrolState.Waiting(false),
                        EnrolFacts.NOTHING,
                        FirstLook.of(around.screen()),
                        around.clock().instant(),
                        around.village().map(URI::toString),
                        around.demo(),
                        false,
                        true),
                EnrolReducer::reduce,
                presenter::present,
                glass::show,
                new EnrolEffects(
                        around.enroller(),
                        stick,
                        new EnrolPaper(
                                around.slips(),
                                new JobNames(around.random()),
                                new EnrolSlipDesign(phrases, VILLAGE_TIME)),
                        this::keep,
                        around.clock(),
                        around.demo(),
                        around.restart(),
                        freeService::open),
                glass.thread(),
                background);
        glass.onAction(action -> loop.dispatch(new EnrolEvent.Pressed(action)));
        var _ = worker.scheduleAtFixedRate(
                () -> loop.dispatch(new EnrolEvent.Tick(around.clock().instant())), 1, 1, TimeUnit.SECONDS);
        var _ = worker.scheduleWithFixedDelay(
                () -> loop.dispatch(new EnrolEvent.FactsAre(senses.look())), 0, LOOK_SECONDS, TimeUnit.SECONDS);
        var before = fingerprint();
        var _ = worker.scheduleWithFixedDelay(
                () -> {
                    if (fingerprint()
                            .filter(now -> !before.equals(Optional.of(now)))
                            .isPresent()) {
                        loop.dispatch(new EnrolEvent.EnrolledElsewhere());
                    }
                },
                LOOK_SECONDS,
                LOOK_SECONDS,
                TimeUnit.SECONDS);
        allowSticks();
    }

    private void keep(ReadinessReport report) {
        try {
            new EnrolmentReport(around.stateDir()).keep(report);
        } catch (IOException refused) {
            // the slip says it too
        }
    }

    /// By what this box is known now; a shell may enrol it as well as this screen.
    private Optional<String> fingerprint() {
        try {
            return new IdentityFolder(around.stateDir()).read().map(Identity::fingerprint);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private FreeService serviceOver(SharedGlass glass) {
        var effects = FreeDesk.of(
                new FreeBench(around.letters(), around.slips(), () -> scanner, new JobNames(around.random())),
                around.screen(),
                around.stateDir(),
                around.demo(),
                around.clock(),
                around.restart());
        var made = new FreeService(
                glass,
                effects,
                FirstLook.canvas(around.screen()),
                VILLAGE_TIME,
                around.demo(),
                around.clock(),
                background);
        glass.onCorner(made::open);
        var _ = worker.scheduleAtFixedRate(made::tick, 1, 1, TimeUnit.SECONDS);
        var _ = worker.scheduleAtFixedRate(() -> background.execute(effects.burnIn()::round), 60, 60, TimeUnit.SECONDS);
        return made;
    }

    /// Shows that the box is no kiosk yet, and takes what it is given.
    public static UnenrolledKiosk open(Surroundings around) {
        var box = new UnenrolledKiosk(around);
        box.loop.start();
        KioskEvent.ENROLMENT_BEGUN.on(LOG).log();
        if (around.underWay()) {
            box.loop.dispatch(new EnrolEvent.Pressed("enrol.resume"));
        }
        return box;
    }

    /// On the worker's thread only: looking takes a while.
    private Optional<BarcodeScanner> scanner() {
        if (scanner.isEmpty()) {
            scanner = around.scanner().get();
            scanner.ifPresent(one -> one.onScan(this::scanned));
        }
        return scanner;
    }

    private void scanned(BarcodeScanner.ScanEvent event) {
        if (service.scanned(event)) {
            return;
        }
        loop.dispatch(
                switch (event) {
                    case BarcodeScanner.Scan(var data, var _) -> new EnrolEvent.Scanned(data);
                    case BarcodeScanner.Unreadable() -> new EnrolEvent.Torn();
                });
    }

    /// A hand that is not on the glass: the dock, a test.
    public void dispatch(EnrolEvent event) {
        loop.dispatch(event);
    }

    private void allowSticks() {
        try {
            Files.writeString(around.stickAllowed(), "");
        } catch (IOException nowhere) {
            // not under systemd: sticks are mounted by hand
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        Background.ended(worker);
        background.close();
        try {
            Files.deleteIfExists(around.stickAllowed());
        } catch (IOException nowhere) {
            // not under systemd
        }
        scanner.ifPresent(BarcodeScanner::close);
        around.slips().ifPresent(ReceiptPrinter::close);
        around.letters().ifPresent(PagePrinter::close);
    }
}
