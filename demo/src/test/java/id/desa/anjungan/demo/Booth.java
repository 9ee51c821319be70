package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.kiosk.Kiosk;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.provisioning.check.CardFingerprint;
import id.desa.anjungan.provisioning.devices.Devices;
import id.desa.anjungan.village.demo.DemoKiosk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// The real kiosk in a hall, with somebody's eyes where the screen would be.
final class Booth implements AutoCloseable {
    /// The one card that opens service mode here.
    static final String TECHNICIANS_CARD = "7E5700000000AA";
    private final Path state;
    private final Hall hall;
    private final Eyes eyes = new Eyes();
    private final SimulatedBarcodeScanner scanner = new SimulatedBarcodeScanner(Runnable::run);
    private final SimulatedCardReader cards = new SimulatedCardReader(Runnable::run);
    private final SlipMemory slips;
    private final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    private final KioskConfig config;
    private final Kiosk kiosk;

    /// Which kiosk it is, and where.
    private record Post(String id, KioskIdentity identity, URI village, Path state) {}

    private Booth(Hall hall, PagePrinter pages, ReceiptPrinter receipts, String timeout) {
        this(
                hall,
                pages,
                receipts,
                timeout,
                new Post(DemoKiosk.ID, DemoKiosk.identity(hall.data()), hall.kioskUrl(), folder(hall)));
    }

    private Booth(Hall hall, PagePrinter pages, ReceiptPrinter receipts, String timeout, Post post) {
        this.hall = hall;
        state = post.state();
        slips = new SlipMemory(receipts);
        config = config(timeout, post, hall.kabupatenKey());
        authority(state, hall);
        kiosk = Kiosk.start(
                config,
                post.identity(),
                new Kiosk.Surroundings(
                        eyes,
                        new Devices(
                                pages,
                                slips,
                                Optional.of(scanner),
                                Optional.of(cards),
                                Optional.empty(),
                                Optional.empty()),
                        InstantSource.system(),
                        new Random(),
                        Set.of(),
                        bugs::add));
    }

    /// What enrolment would have left.
    private static void authority(Path state, Hall hall) {
        try {
            Files.writeString(
                    Files.createDirectories(state.resolve("identity")).resolve("authority.json"),
                    hall.village().enrolment().publicKey().toPublicJWK().toJSONString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How the kiosk sees it.
    DeviceStatus letterPrinter() {
        return kiosk.devices().stream()
                .filter(device -> device.device().equals("page-printer"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    static Booth in(Hall hall) {
        return in(hall, new SimulatedPagePrinter(), new SimulatedReceiptPrinter());
    }

    static Booth in(Hall hall, PagePrinter pages, ReceiptPrinter receipts) {
        return new Booth(hall, pages, receipts, "10s");
    }

    /// The same kiosk once more, with the disk it had.
    static Booth again(Booth before, PagePrinter pages) {
        return new Booth(before.hall, pages, new SimulatedReceiptPrinter(), "10s", same(before));
    }

    private static Post same(Booth before) {
        var hall = before.hall;
        return new Post(DemoKiosk.ID, DemoKiosk.identity(hall.data()), hall.kioskUrl(), before.state);
    }

    /// Another kiosk of the village, on a line of its own.
    static Booth elsewhere(Hall hall, String id, PagePrinter pages) {
        var post = new Post(id, hall.enrolled(id), hall.wire().url(), folder(hall));
        return new Booth(hall, pages, new SimulatedReceiptPrinter(), "10s", post);
    }

    /// A new machine in the place of another: its own key, and the disk that is given.
    static Booth replacing(Hall hall, KioskIdentity identity, Path state, PagePrinter pages) {
        var post = new Post(DemoKiosk.ID, identity, hall.kioskUrl(), state);
        return new Booth(hall, pages, new SimulatedReceiptPrinter(), "3s", post);
    }

    private static Path folder(Hall hall) {
        try {
            return Files.createTempDirectory(hall.folder(), "kiosk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many letters it holds ahead.
    long leases() {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("kiosk.db"));
                var sql = store.createStatement();
                var row = sql.executeQuery("select count(*) from lease")) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As when a cable was pulled or put in: the kiosk looks at once whether its village is there.
    void networkChanges() {
        kiosk.linkChanged();
    }

    /// A kiosk that waits three seconds for the village, so that a test need not wait longer.
    static Booth hasty(Hall hall, PagePrinter pages, ReceiptPrinter receipts) {
        return new Booth(hall, pages, receipts, "3s");
    }

    /// The kiosk that was closed, started again with what its disk has; hasty.
    static Booth again(Booth closed, ReceiptPrinter receipts) {
        return new Booth(closed.hall, new SimulatedPagePrinter(), receipts, "3s", same(closed));
    }

    /// Until the kiosk has heard of its village, which over a slow line takes a moment.
    void awaitVillage() throws IOException {
        eyes.await(
                "the village",
                screen -> screen.name().equals("attract")
                        && !Eyes.words(screen).contains("Belum tersambung ke kantor desa"));
    }

    Hall hall() {
        return hall;
    }

    Eyes eyes() {
        return eyes;
    }

    Path state() {
        return state;
    }

    /// Why it serves less than it could.
    Set<HealthCode> codes() {
        return kiosk.readiness().codes();
    }

    KioskConfig config() {
        return config;
    }

    void shows(String code) {
        scanner.show(code);
    }

    /// Lays a card on the reader.
    void lays(String uid) {
        cards.insert(uid);
    }

    void takesTheCardAway() {
        cards.remove();
    }

    /// The code of the slip the resident holds.
    String slipInHand() {
        return slips.lastCode().orElseThrow();
    }

    private static KioskConfig config(String timeout, Post post, Path key) {
        var text = """
                [kiosk]
                id = "%s"
                demo = true
                [village]
                url = "%s"
                call-timeout = "%s"
                directory-key-file = "%s"
                [screen]
                size = "1080x1920"
                [service]
                cards = ["%s"]
                [devices.card-reader]
                uri = "sim:card-reader"
                [devices.page-printer]
                uri = "sim:page-printer"
                [devices.receipt-printer]
                uri = "sim:receipt-printer"
                [state]
                dir = "%s"
                """.formatted(
                        post.id(),
                        post.village(),
                        timeout,
                        key,
                        CardFingerprint.of(new CardUid(TECHNICIANS_CARD), new Random(7)),
                        post.state());
        return switch (ConfigReader.read(text)) {
            case ConfigReading.Valid(var good) -> good;
            case ConfigReading.NotEnrolled _ -> throw new IllegalArgumentException("not enrolled");
            case ConfigReading.Invalid(var problems, var _) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    /// Ends it as a stop of the machine does.
    @Override
    public void close() {
        kiosk.close();
        eyes.close();
        assertThat(bugs).as("what nobody caught").isEmpty();
        eyes.wereAlwaysKind();
    }
}
