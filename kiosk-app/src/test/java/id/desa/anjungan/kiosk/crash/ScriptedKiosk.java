package id.desa.anjungan.kiosk.crash;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.kiosk.courier.Courier;
import id.desa.anjungan.kiosk.crash.ScriptedPrinter.Course;
import id.desa.anjungan.kiosk.crash.VillageModel.Leave;
import id.desa.anjungan.kiosk.crash.VillageModel.State;
import id.desa.anjungan.kiosk.print.JobNames;
import id.desa.anjungan.kiosk.print.OutcomeDelivery;
import id.desa.anjungan.kiosk.print.PrintPipeline;
import id.desa.anjungan.kiosk.print.ReportHearingVillage;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.PrintJob;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.store.StoredCatalogue;
import id.desa.anjungan.kiosk.store.TimeFloor;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.CatalogueCache;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;

/// What of a kiosk has to survive, put together as in the real one, in a [World]. A script moves it instead of people.
final class ScriptedKiosk implements AutoCloseable {
    static final String NAME = "balai-1";
    private static final Instant BEGIN = Instant.parse("2026-11-21T03:00:00Z");
    private static final int SIDES = 2;

    private final World world;
    private final ScriptedPrinter printer;
    private final Random random;
    private final ScheduledThreadPoolExecutor postman = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("postman").factory());
    private final Store store;
    private final TimeFloor time;
    private final PrintLedger ledger;
    private final Courier courier;
    private final PrintPipeline letters;
    private volatile Line line = Line.GOOD;
    private final AtomicLong minutes = new AtomicLong();

    /// How the link does.
    enum Line {
        GOOD,
        DOWN,
        /// The village hears, and its answer is lost.
        DEAF
    }

    /// Opens the store and nothing more.
    ///
    /// @param seed another one at each start, so that no job's name comes twice
    ScriptedKiosk(Path state, World world, ScriptedPrinter printer, long seed) {
        this.world = world;
        this.printer = printer;
        this.random = new Random(seed);
        world.happens("opening");
        this.store = StoreFile.open(state, () -> BEGIN);
        this.time = new TimeFloor(
                store, this::clock, () -> Duration.ofSeconds(61 * minutes.get()).toNanos(), () -> false, Instant.EPOCH);
        this.ledger = new PrintLedger(store, time);
        this.courier = new Courier(
                new Outbox(store, time),
                Map.of(PrintLedger.OUTCOME, new OutcomeDelivery(new ReportHearingVillage(this::hears))),
                postman,
                System::nanoTime,
                random);
        this.letters =
                new PrintPipeline(printer, URI.create("sim:page-printer"), ledger, new JobNames(random), () -> {});
    }

    private Instant clock() {
        return BEGIN.plusSeconds(61 * minutes.get());
    }

    private Answer<Boolean> hears(String grant, PrintReport report) {
        if (line == Line.DOWN) {
            return new Answer.Unavailable<>(Answer.Fault.LINK_DOWN);
        }
        world.happens("heard " + grant + " " + believed(report));
        return line == Line.DEAF ? new Answer.Unavailable<>(Answer.Fault.TOO_SLOW) : new Answer.Ok<>(true);
    }

    /// Bytes that were taken are not yet paper.
    private static State believed(PrintReport report) {
        return switch (report.disposition()) {
            case PRINTED -> "TRANSMITTED".equals(report.evidence()) ? State.UNCERTAIN : State.PRINTED;
            case NOT_PRINTED -> State.NOT_PRINTED;
            case UNCERTAIN -> State.UNCERTAIN;
        };
    }

    void starts() {
        letters.resolveAfterRestart();
        world.happens("started");
    }

    void linkIs(Line next) {
        line = next;
    }

    /// Whether the village has heard everything.
    boolean tells() {
        var told = courier.tellNow(Lane.PRINT_OUTCOME);
        world.happens("told");
        return told;
    }

    /// A resident asks for a letter that is ready, and prints it if the village gives leave.
    void collects(String letter, Course course) {
        var asked = world.village().grant(NAME, letter);
        if (asked.leave() == Leave.GRANTED_ELSEWHERE && tells()) {
            asked = world.village().grant(NAME, letter);
        }
        world.happens("asked " + NAME + " " + letter);
        asked.grant().ifPresent(grant -> prints(grant, letter, course));
    }

    private void prints(String grant, String letter, Course course) {
        world.happens("fetched " + grant);
        printer.next(course);
        letters.print(
                new PrintGrant(grant, letter, "470/1/2026", "ab".repeat(32), SIDES, PaperSize.A4, 1, BEGIN),
                letter.getBytes(StandardCharsets.UTF_8),
                new UUID(1, random.nextLong()),
                PrintProgress.NONE);
        world.happens("answered " + letter);
    }

    /// As no kiosk may: the letter first, its row afterwards.
    void collectsCarelessly(String letter) {
        var grant = world.village().grant(NAME, letter).grant().orElseThrow();
        world.happens("asked " + NAME + " " + letter);
        world.happens("fetched " + grant);
        var name = new JobNames(random).get();
        printer.next(Course.FINE);
        printer.print(
                new PageJob(name, letter.getBytes(StandardCharsets.UTF_8), SIDES, Media.A4, 1), PrintProgress.NONE);
        var job = new PrintJob(
                name.name(),
                grant,
                letter,
                "ab".repeat(32),
                SIDES,
                1,
                "sim:page-printer",
                printer.impressions(),
                "sim",
                new UUID(3, 3),
                PrintJob.State.PLANNED,
                Optional.empty(),
                0);
        ledger.plan(job);
        ledger.ended(job, PrintJob.State.PRINTED, Optional.of(Evidence.COUNTER), SIDES);
        world.happens("answered " + letter);
    }

    /// The person before the screen says, truly, whether the sheets came out.
    void isAsked(String letter) {
        world.village().holding(letter).ifPresent(grant -> {
            letters.settle(grant.id(), world.papers(letter) > 0);
            world.happens("said " + letter);
        });
    }

    void leaves(UUID session) {
        letters.abandon(session);
        world.happens("left");
    }

    /// And the village says what time it is.
    void minutePasses() {
        minutes.incrementAndGet();
        time.villageSays(clock());
        time.keep();
        world.happens("floor " + clock().toEpochMilli());
    }

    /// A resident's letter is with the printer, and stays there: the kiosk goes no further.
    void hangsOver(String letter) throws InterruptedException {
        var _ = Thread.ofPlatform().daemon().name("hanging").start(() -> collects(letter, Course.HANGS));
        printer.awaitHanging();
    }

    void keepsCatalogue(int kilobytes) {
        var body = "x".repeat(1_024 * kilobytes - 8) + "%08d".formatted(random.nextInt(100_000_000));
        new StoredCatalogue(store, time).keep(new CatalogueCache.Kept("etag-" + random.nextInt(), body));
        world.happens("kept");
    }

    long nowMillis() {
        return time.millis();
    }

    List<PrintJob> rows(PrintJob.State state) {
        return ledger.in(state);
    }

    @Override
    public void close() {
        world.happens("stopping");
        postman.shutdownNow();
        store.close();
        world.happens("stopped");
    }
}
