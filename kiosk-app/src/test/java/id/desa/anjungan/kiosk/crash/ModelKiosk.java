package id.desa.anjungan.kiosk.crash;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.courier.Courier;
import id.desa.anjungan.kiosk.crash.LedgerModel.Node;
import id.desa.anjungan.kiosk.crash.LedgerModel.Seat;
import id.desa.anjungan.kiosk.crash.LedgerModel.Sheet;
import id.desa.anjungan.kiosk.crash.LedgerModel.Sheet.Fate;
import id.desa.anjungan.kiosk.crash.VillageModel.State;
import id.desa.anjungan.kiosk.print.OutcomeDelivery;
import id.desa.anjungan.kiosk.print.PrintPipeline;
import id.desa.anjungan.kiosk.print.ReportHearingVillage;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.village.Answer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.UnaryOperator;

/// One kiosk of the model: the real pipeline, ledger, outbox and courier over a store that takes on whatever state an
/// event begins in. At every step of an event, outside and within each transaction, it notes what a power cut would
/// leave just then.
final class ModelKiosk implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final UUID SESSION = new UUID(1, 1);
    private static final long SHEETS_BEFORE = 1_000;

    private final Store store;
    private final LedgerRows rows;
    private final PrintLedger ledger;
    private final Outbox outbox;
    private final UnaryOperator<PagePrinter> flaw;

    // of the event that is under way
    private Node now = new Node(new VillageModel(), List.of(), List.of());
    private int kiosk;
    private Event event = Event.LEAVES;
    private final Map<Node, String> cuts = new LinkedHashMap<>();

    /// @param flaw between pipeline and printer, to see that one is found out
    ModelKiosk(Path state, UnaryOperator<PagePrinter> flaw) throws SQLException {
        this.flaw = flaw;
        store = StoreFile.open(state, () -> NOW);
        rows = new LedgerRows(state);
        ledger = new PrintLedger(store, this::clock);
        outbox = new Outbox(store, this::clock);
    }

    enum Event {
        ASKS,
        PRINTS,
        PRINTS_NOTHING,
        PRINTS_UNPROVEN,
        SWALLOWS,
        JAMS,
        /// A resident before the screen says, truly, whether it came out.
        SETTLES,
        TELLS,
        /// The village hears, and its answers are lost.
        TELLS_UNANSWERED,
        LEAVES,
        DIES,
        STARTS,
        STARTS_FORGOTTEN,
        STARTS_UNCOUNTED,
        /// What it had sent waits in a spooler that says nothing of it.
        STARTS_LURKING;

        boolean isPossible(Node node, int kiosk) {
            var seat = node.seat(kiosk);
            return switch (this) {
                case ASKS -> seat.up() && seat.hand().isEmpty();
                case PRINTS, PRINTS_NOTHING, PRINTS_UNPROVEN, SWALLOWS, JAMS ->
                    seat.up() && seat.hand().isPresent();
                case SETTLES -> seat.up() && seat.rows().says("UNCERTAIN");
                case TELLS, TELLS_UNANSWERED ->
                    seat.up() && !seat.rows().outbox().isEmpty();
                case LEAVES -> seat.up() && seat.hand().isPresent();
                case DIES -> seat.up();
                case STARTS, STARTS_FORGOTTEN, STARTS_UNCOUNTED, STARTS_LURKING -> !seat.up();
            };
        }
    }

    /// Where the event leads, and where it leads if the power goes in the middle of it.
    Map<Node, String> happens(Event what, Node from, int number) {
        cuts.clear();
        var next = happensUncut(what, from, number);
        var reached = new LinkedHashMap<>(cuts);
        reached.put(next, "kiosk " + number + " " + what);
        return reached;
    }

    Node happensUncut(Event what, Node from, int number) {
        now = from;
        kiosk = number;
        event = what;
        rows.become(from.seat(number).rows());
        acts(what);
        var seat = now.seat(number);
        return now.with(number, new Seat(rows.committed(), isUpAfter(what), seat.hand()));
    }

    private static boolean isUpAfter(Event what) {
        return what != Event.DIES;
    }

    private void acts(Event what) {
        switch (what) {
            case ASKS -> asks();
            case PRINTS, PRINTS_NOTHING, PRINTS_UNPROVEN, SWALLOWS, JAMS -> prints();
            case SETTLES -> settles();
            case TELLS, TELLS_UNANSWERED -> tells();
            case LEAVES, DIES -> holds(Optional.empty());
            case STARTS, STARTS_FORGOTTEN, STARTS_UNCOUNTED, STARTS_LURKING -> starts();
        }
    }

    private void holds(Optional<String> grant) {
        var seat = now.seat(kiosk);
        now = now.with(kiosk, new Seat(seat.rows(), seat.up(), grant));
    }

    private void asks() {
        var asked = now.village().grant("kiosk-" + kiosk, LedgerModel.LETTER);
        now = now.with(asked.village());
        asked.grant().flatMap(grant -> now.village().fetch(grant)).ifPresent(village -> {
            now = now.with(village);
            holds(asked.grant());
        });
    }

    /// To print again is to ask again.
    private void prints() {
        var grant = now.seat(kiosk).hand().orElseThrow();
        pipeline()
                .print(
                        new PrintGrant(grant, LedgerModel.LETTER, "470/1", "ab".repeat(32), 1, PaperSize.A4, 1, NOW),
                        new byte[0],
                        SESSION,
                        PrintProgress.NONE);
        holds(Optional.empty());
    }

    private void settles() {
        for (var grant : now.village().grants()) {
            pipeline().settle(grant.id(), now.papers() > 0);
        }
    }

    private void tells() {
        var worker = new ScheduledThreadPoolExecutor(1);
        try {
            var village = new ReportHearingVillage(this::hears);
            new Courier(
                            outbox,
                            Map.of(PrintLedger.OUTCOME, new OutcomeDelivery(village)),
                            worker,
                            System::nanoTime,
                            new Random(1))
                    .tellNow(Lane.PRINT_OUTCOME);
        } finally {
            worker.shutdownNow();
        }
    }

    private Answer<Boolean> hears(String grant, PrintReport report) {
        var said = "TRANSMITTED".equals(report.evidence())
                ? State.UNCERTAIN
                : State.valueOf(report.disposition().name());
        now = now.with(now.village().report(grant, said));
        cut("the village heard");
        return event == Event.TELLS ? new Answer.Ok<>(true) : new Answer.Unavailable<>(Answer.Fault.TOO_SLOW);
    }

    private void starts() {
        switch (event) {
            case STARTS -> all(Fate.OUT); // it finished what it had
            case STARTS_LURKING -> {}
            default -> all(Fate.GONE);
        }
        pipeline().resolveAfterRestart();
    }

    private PrintPipeline pipeline() {
        return new PrintPipeline(
                flaw.apply(new ModelPrinter()), URI.create("sim:page-printer"), ledger, this::name, () -> {});
    }

    private PrintRef name() {
        return new PrintRef("anj-" + kiosk + "-" + now.sheets().size() + "-"
                + rows.committed().ledger().size());
    }

    /// Within every transaction that changes something, before it is committed.
    private Instant clock() {
        cut("a row was being written");
        return NOW;
    }

    private void cut(String at) {
        var left = new Seat(rows.committed(), false, Optional.empty());
        cuts.putIfAbsent(now.with(kiosk, left), "kiosk " + kiosk + " " + event + ", cut when " + at);
    }

    /// What waits at this kiosk's printer meets its fate.
    private void all(Fate fate) {
        var sheets = now.sheets().stream()
                .map(sheet -> sheet.kiosk() == kiosk && sheet.fate() == Fate.WAITS ? sheet.is(fate) : sheet)
                .toList();
        now = new Node(now.village(), now.seats(), sheets);
    }

    private final class ModelPrinter implements PagePrinter {
        private static final PrinterStatus EMPTY = new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY);

        @Override
        public PrinterStatus status() {
            return new PrinterStatus.Ready();
        }

        @Override
        public long impressions() {
            cut("the sheets were counted");
            var counted = event == Event.STARTS_UNCOUNTED ? -1 : SHEETS_BEFORE + mine();
            if (event == Event.STARTS_LURKING) {
                all(Fate.OUT);
            }
            return counted;
        }

        private long mine() {
            return now.sheets().stream()
                    .filter(sheet -> sheet.kiosk() == kiosk && sheet.fate() == Fate.OUT)
                    .count();
        }

        @Override
        public String countedBy() {
            return "sim";
        }

        @Override
        public boolean takes(Media media) {
            return true;
        }

        @Override
        public PrintOutcome print(PageJob job, PrintProgress progress) {
            cut("nothing was sent yet");
            if (event == Event.PRINTS_NOTHING) {
                return new PrintOutcome.NotPrinted(EMPTY);
            }
            var sheets = new ArrayList<>(now.sheets());
            sheets.add(new Sheet(job.ref().name(), kiosk, Fate.WAITS));
            now = new Node(now.village(), now.seats(), sheets);
            cut("the bytes were out");
            return switch (event) {
                case PRINTS -> out(Evidence.COUNTER);
                case PRINTS_UNPROVEN -> out(Evidence.TRANSMITTED);
                case SWALLOWS -> {
                    all(Fate.GONE);
                    yield new PrintOutcome.Printed(Evidence.TRANSMITTED);
                }
                default -> new PrintOutcome.Uncertain(EMPTY); // it waits until it is cleared
            };
        }

        private PrintOutcome out(Evidence evidence) {
            all(Fate.OUT);
            cut("the sheet was out");
            return new PrintOutcome.Printed(evidence);
        }

        @Override
        public PrintOutcome outcomeOf(PrintRef ref) {
            cut("the printer was asked");
            var mine = now.sheets().stream()
                    .filter(sheet -> sheet.job().equals(ref.name()))
                    .findFirst();
            if (event != Event.STARTS || mine.isEmpty()) {
                return new PrintOutcome.Uncertain(status());
            }
            return mine.get().fate() == Fate.OUT
                    ? new PrintOutcome.Printed(Evidence.COUNTER)
                    : new PrintOutcome.NotPrinted(status());
        }

        @Override
        public void clear() {
            cut("the queue was about to be cleared");
            all(Fate.GONE);
        }

        @Override
        public void close() {}
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        store.close();
    }
}
