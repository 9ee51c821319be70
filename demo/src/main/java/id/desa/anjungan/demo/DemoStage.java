package id.desa.anjungan.demo;

import id.desa.anjungan.backend.api.proof.KioskIdentity;
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
import id.desa.anjungan.kiosk.Kiosk;
import id.desa.anjungan.kiosk.UnenrolledKiosk;
import id.desa.anjungan.kiosk.log.KioskLogging;
import id.desa.anjungan.kiosk.screen.Glass;
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
import java.util.concurrent.CompletableFuture;
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
    private final Setup setup;
    private final Glass glass;
    private final Line link;
    private final Village village;
    private final Path file;
    private final SimulatedBarcodeScanner scanner = new SimulatedBarcodeScanner(hands);
    private final SimulatedCardReader cards = new SimulatedCardReader(hands);
    private final SimulatedPanel panel = new SimulatedPanel(hands);
    private final SimulatedSpeaker speaker = new SimulatedSpeaker();
    private final KioskLogging log;
    private volatile PagePrinter pages;
    private volatile SlipMemory slips;
    private volatile Optional<UnenrolledKiosk> box = Optional.empty();
    private volatile Optional<Kiosk> kiosk = Optional.empty();
    private volatile String kioskId = DemoKiosk.ID;

    private DemoStage(Setup setup, Glass glass) throws IOException {
        this.setup = setup;
        this.glass = glass;
        link = Line.open(setup.link(), setup.seed(), 1);
        village = Village.start(new VillageSettings(
                setup.work().resolve("village"),
                VillageSettings.LOOPBACK,
                0,
                Optional.empty(),
                List.of(link.url()),
                true));
        link.leadsTo(village.port());
        file = setup.unenrolled() ? written("", "") : written(line("id", DemoKiosk.ID), line("url", link.url()));
        pages = openPages();
        slips = openSlips();
        if (setup.unenrolled()) {
            var unknown = new DemoBox(file, state());
            log = KioskLogging.start(unknown.before().log(), Files.createDirectories(state()), "unenrolled");
            box = Optional.of(unknown.open(glass, scanner, pages, slips, this::startAnew, this::bug));
        } else {
            var config = config(file);
            log = KioskLogging.start(
                    config.log(), config.state().dir(), config.kiosk().id());
            authority(config.state().dir(), village);
            kiosk = Optional.of(serving(config, DemoKiosk.identity(setup.work().resolve("village"))));
        }
    }

    private Kiosk serving(KioskConfig config, KioskIdentity identity) {
        kioskId = config.kiosk().id();
        return Kiosk.start(
                config,
                identity,
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

    /// What systemd does on a real machine: the program that was a box ends, and the kiosk it has become begins, here
    /// in the same window.
    private void startAnew() {
        var _ = CompletableFuture.runAsync(() -> {
            try {
                box.ifPresent(UnenrolledKiosk::close);
                box = Optional.empty();
                pages = openPages();
                slips = openSlips();
                var enrolled = new DemoBox(file, state());
                kiosk = Optional.of(serving(enrolled.after(), enrolled.identity()));
            } catch (IOException | RuntimeException unserved) {
                bug(unserved);
            }
        });
    }

    private PagePrinter openPages() throws IOException {
        return found(new DeviceCatalog(hands).pagePrinter(setup.pagePrinter().toString()));
    }

    private SlipMemory openSlips() throws IOException {
        return new SlipMemory(found(
                new DeviceCatalog(hands).receiptPrinter(setup.receiptPrinter().toString())));
    }

    private Path state() {
        return setup.work().resolve("kiosk");
    }

    /// What enrolment would have left: by it the kiosk knows a service pass of its village.
    private static void authority(Path state, Village village) throws IOException {
        var folder = Files.createDirectories(state.resolve("identity"));
        Files.writeString(
                folder.resolve("authority.json"),
                village.enrolment().publicKey().toPublicJWK().toJSONString());
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
    /// @param unenrolled begins with a box that is no kiosk yet
    record Setup(
            Path work,
            Path events,
            URI pagePrinter,
            URI receiptPrinter,
            LinkProfile link,
            long seed,
            boolean unenrolled) {
        Setup(Path work, Path events, URI pagePrinter, URI receiptPrinter, LinkProfile link, long seed) {
            this(work, events, pagePrinter, receiptPrinter, link, seed, false);
        }
    }

    /// The kiosk's screen: all of a display of its own, or a window on a desk.
    static ScreenSettings screen(boolean fullscreen) {
        return new ScreenSettings(SIZE, Rotation.NONE, TouchMatrix.IDENTITY, fullscreen, "id", "light");
    }

    static DemoStage open(Setup setup, Glass glass) throws IOException {
        return new DemoStage(setup, glass);
    }

    /// How the kiosk sees its devices.
    List<DeviceReport> devices() {
        return kiosk.map(Kiosk::devices).orElse(List.of());
    }

    /// The officer's pages.
    URI office() {
        return village.url();
    }

    /// What an officer's phone shows once "Buka mode servis" was pressed on the village's page. Asks the village's
    /// store.
    Optional<String> servicePass() {
        return village.kiosks()
                .passes()
                .pass(kioskId, DemoOfficers.all().getFirst().userName());
    }

    /// A new invite for a box, as the page Kios makes it.
    String invite() {
        return village.kiosks()
                .invites()
                .inviteNew("Anjungan Demo", false, "dev-dock")
                .compact();
    }

    boolean isUnenrolled() {
        return setup.unenrolled();
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

    private static String line(String key, Object value) {
        return key + " = \"" + value + "\"";
    }

    /// @param id,url lines of the file; empty on a box
    private Path written(String id, String url) throws IOException {
        var key = Files.writeString(
                setup.work().resolve("kabupaten-key.json"),
                DemoDirectory.publicKey(setup.work().resolve("village")));
        return Files.writeString(setup.work().resolve("kiosk.toml"), """
                [kiosk]
                %s
                demo = true

                [village]
                %s
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
                        id,
                        url,
                        key,
                        SIZE,
                        setup.pagePrinter(),
                        setup.receiptPrinter(),
                        state(),
                        setup.events().toAbsolutePath()));
    }

    private static KioskConfig config(Path file) throws IOException {
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
        box.ifPresent(UnenrolledKiosk::close);
        kiosk.ifPresent(Kiosk::close);
        log.close();
        village.close();
        link.close();
        hands.shutdownNow();
    }
}
