package id.desa.anjungan.demo;

import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.Rotation;
import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.config.ScreenSize;
import id.desa.anjungan.config.TouchMatrix;
import id.desa.anjungan.demo.link.Line;
import id.desa.anjungan.demo.link.LinkProfile;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.Lookup;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import id.desa.anjungan.device.sim.SimulatedPanel;
import id.desa.anjungan.device.sim.SimulatedSpeaker;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.kiosk.Glass;
import id.desa.anjungan.kiosk.Kiosk;
import id.desa.anjungan.kiosk.log.KioskLogging;
import id.desa.anjungan.provisioning.devices.Devices;
import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.demo.DemoDirectory;
import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.officer.DemoOfficers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A village and its one kiosk in this process, with the line between them. The kiosk is the real one, told by a real
/// `kiosk.toml`; only its scanner and card reader are simulated, since a hand must hold something before them.
final class DemoStage implements AutoCloseable {
    static final String TITLE = "Anjungan · DATA CONTOH";
    static final ScreenSize SIZE = new ScreenSize(1080, 1920);
    private static final Duration OLD_LETTERS = Duration.ofSeconds(60);

    private final ExecutorService hands = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("hands").factory());
    private final AtomicInteger bugs = new AtomicInteger();
    private final Line link;
    private final Village village;
    private final KioskConfig config;
    private final KioskLogging log;
    private final SimulatedBarcodeScanner scanner = new SimulatedBarcodeScanner(hands);
    private final SimulatedCardReader cards = new SimulatedCardReader(hands);
    private final SimulatedPanel panel = new SimulatedPanel(hands);
    private final SimulatedSpeaker speaker = new SimulatedSpeaker();
    private final PagePrinter pages;
    private final SlipMemory slips;
    private final Kiosk kiosk;

    private DemoStage(Setup setup, Glass glass) throws IOException {
        link = Line.open(setup.link(), setup.seed(), 1);
        village = Village.start(new VillageSettings(
                setup.work().resolve("village"),
                VillageSettings.LOOPBACK,
                0,
                Optional.empty(),
                List.of(link.url()),
                true));
        link.leadsTo(village.port());
        config = config(setup, link.url());
        log = KioskLogging.start(
                config.log(), config.state().dir(), config.kiosk().id());
        var catalog = new DeviceCatalog(hands);
        pages = found(catalog.pagePrinter(setup.pagePrinter().toString()));
        slips = new SlipMemory(
                found(catalog.receiptPrinter(setup.receiptPrinter().toString())));
        authority(config.state().dir(), village);
        kiosk = Kiosk.start(
                config,
                DemoKiosk.identity(setup.work().resolve("village")),
                new Kiosk.Surroundings(
                        glass,
                        new Devices(
                                pages,
                                slips,
                                Optional.of(scanner),
                                Optional.of(cards),
                                Optional.of(panel),
                                Optional.of(speaker)),
                        InstantSource.system(),
                        new Random(setup.seed()),
                        Set.of(),
                        this::bug));
    }

    /// What enrolment would have left: by it the kiosk knows a service pass of its village.
    private static void authority(Path state, Village village) throws IOException {
        var folder = Files.createDirectories(state.resolve("identity"));
        Files.writeString(
                folder.resolve("authority.json"),
                village.kiosks().authorityKey().toPublicJWK().toJSONString());
    }

    private void bug(Throwable bug) {
        bugs.incrementAndGet();
        bug.printStackTrace(System.err); // demo data only
    }

    /// What nobody caught so far.
    int bugs() {
        return bugs.get();
    }

    /// @param work folder that holds everything the two keep
    /// @param events file of the kiosk's log
    record Setup(Path work, Path events, URI pagePrinter, URI receiptPrinter, LinkProfile link, long seed) {}

    /// The kiosk's screen: all of a display of its own, or a window on a desk.
    static ScreenSettings screen(boolean fullscreen) {
        return new ScreenSettings(SIZE, Rotation.NONE, TouchMatrix.IDENTITY, fullscreen, "id", "light");
    }

    static DemoStage open(Setup setup, Glass glass) throws IOException {
        return new DemoStage(setup, glass);
    }

    /// How the kiosk sees its devices.
    List<DeviceReport> devices() {
        return kiosk.devices();
    }

    /// The officer's pages.
    URI office() {
        return village.url();
    }

    /// What an officer's phone shows once "Buka mode servis" was pressed on the village's page. Asks the village's
    /// store.
    Optional<String> servicePass() {
        return village.kiosks().pass(DemoKiosk.ID, DemoOfficers.all().getFirst().userName());
    }

    KioskConfig config() {
        return config;
    }

    Line link() {
        return link;
    }

    PagePrinter pages() {
        return pages;
    }

    SlipMemory slips() {
        return slips;
    }

    SimulatedBarcodeScanner scanner() {
        return scanner;
    }

    SimulatedPanel panel() {
        return panel;
    }

    SimulatedSpeaker speaker() {
        return speaker;
    }

    SimulatedCardReader cards() {
        return cards;
    }

    /// Waits until the letters of the demo's past can be printed too.
    boolean awaitOldLetters() throws InterruptedException {
        return village.awaitDemoLetters(OLD_LETTERS);
    }

    private static KioskConfig config(Setup setup, URI village) throws IOException {
        var file = setup.work().resolve("kiosk.toml");
        var key = Files.writeString(
                setup.work().resolve("kabupaten-key.json"),
                DemoDirectory.publicKey(setup.work().resolve("village")));
        Files.writeString(file, """
                [kiosk]
                id = "%s"
                demo = true

                [village]
                url = "%s"
                directory-key-file = "%s"

                [screen]
                size = "%s"

                [devices.page-printer]
                uri = "%s"

                [devices.receipt-printer]
                uri = "%s"

                [devices.scanner]
                uri = "sim:scanner"

                [devices.card-reader]
                uri = "sim:card-reader"

                [state]
                dir = "%s"

                [log]
                file = "%s"
                """.formatted(
                        DemoKiosk.ID,
                        village,
                        key,
                        SIZE,
                        setup.pagePrinter(),
                        setup.receiptPrinter(),
                        setup.work().resolve("kiosk"),
                        setup.events().toAbsolutePath()));
        return switch (ConfigReader.read(Files.readString(file))) {
            case ConfigReading.Valid(var config) -> config;
            case ConfigReading.NotEnrolled _ -> throw new IOException("the demo's kiosk.toml names no kiosk");
            case ConfigReading.Invalid(var problems, var _) ->
                throw new IOException("the demo's kiosk.toml: " + problems);
        };
    }

    private static <D> D found(Lookup<D> lookup) throws IOException {
        return switch (lookup) {
            case Lookup.Found<D>(var driver) -> driver;
            case Lookup.NoDriver<D>(var reason) -> throw new IOException(reason);
        };
    }

    @Override
    public void close() {
        kiosk.close();
        log.close();
        village.close();
        link.close();
        hands.shutdownNow();
    }
}
