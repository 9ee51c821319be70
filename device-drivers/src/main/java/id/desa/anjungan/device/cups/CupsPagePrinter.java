package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterNote;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Tally;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Letters to `ipp://host:port/printers/queue` of CUPS, or to an IPP printer itself. Any thread; one job at a time.
public final class CupsPagePrinter implements PagePrinter {
    private final ReentrantLock line = new ReentrantLock();
    private final Pause open = new Pause();
    private final Tally tally = new Tally();
    private final Abilities abilities = new Abilities();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final CupsSettings settings;
    private final Spool spool;
    private final Clearing clearing;
    private final Resuming resuming;
    private final Handover handover;
    /// Of the letter that prints now.
    private volatile Pause wanted = new Pause();
    private final Consumer<PrintPhase> phases;
    private volatile Consumer<PrinterNote> notes = _ -> {};

    public CupsPagePrinter(CupsQueue queue, CupsSettings settings) {
        this(queue, settings, _ -> {});
    }

    /// @param phases hears on the printing thread how far a letter is
    public CupsPagePrinter(CupsQueue queue, CupsSettings settings, Consumer<PrintPhase> phases) {
        this.settings = settings;
        this.phases = phases;
        var wire = new IppClient(settings.connect(), settings.answer(), queue.pins());
        this.spool = new Spool(queue.uri(), queue.user(), wire, queue.counter(), abilities);
        this.clearing = new Clearing(spool, line, settings.look(), later);
        var byLogin = new LocalWire(queue.socket(), queue.user(), settings.answer());
        this.resuming = new Resuming(
                spool,
                new IppPrinter(queue.uri(), queue.user(), byLogin),
                line,
                settings.resumeAgain(),
                note -> notes.accept(note));
        this.handover = new Handover(
                spool.queue(), new JavaxPrintSender(queue.uri(), queue.cupsServer(), settings.sent()), settings.sent());
    }

    /// As this process stands: its user, its `CUPS_SERVER`, and its temporary files, from which letters that an earlier
    /// process left are deleted.
    public static CupsPagePrinter of(URI uri, CupsSettings settings) {
        return of(CupsQueue.of(uri), settings);
    }

    /// Also looks after the queue from now on: one that its spooler stopped is resumed once the cause is gone.
    public static CupsPagePrinter of(CupsQueue queue, CupsSettings settings) {
        JavaxPrintRemains.sweep(
                Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(settings.sent()));
        var printer = new CupsPagePrinter(queue, settings);
        printer.watchOver();
        return printer;
    }

    private void watchOver() {
        var every = settings.paused().toMillis();
        var _ = later.scheduleWithFixedDelay(resuming::look, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onNote(Consumer<PrinterNote> listener) {
        notes = listener;
    }

    @Override
    public Set<Capability> capabilities() {
        return abilities.seen();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        return tally.counts();
    }

    @Override
    public String countedBy() {
        return spool.countedBy();
    }

    @Override
    public String impressionsBy() {
        return spool.lifeCountedBy();
    }

    @Override
    public PrinterStatus status() {
        return spool.status();
    }

    @Override
    public long impressions() {
        return spool.behind().before().orElse(-1);
    }

    @Override
    public boolean takes(Media media) {
        try {
            var queue = spool.queue().view();
            return queue.takes(media) && spool.printerTakes(queue, media);
        } catch (IOException _) {
            return true;
        }
    }

    @Override
    public PrintOutcome print(PageJob job, PrintProgress progress) {
        line.lock();
        try {
            var turn = turn();
            clearing.settle();
            spool.askAnew();
            var status = statusNow();
            if (status instanceof PrinterStatus.Stopped || status instanceof PrinterStatus.Offline) {
                return new PrintOutcome.NotPrinted(status);
            }
            if (!takes(job.media())) {
                return new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_NEEDED));
            }
            progress.at(0, status);
            return turn.wanted().isEnded() ? new PrintOutcome.NotPrinted(status) : sent(job, turn, progress);
        } finally {
            line.unlock();
        }
    }

    /// The resident stands there: a queue that can be resumed is resumed now.
    private PrinterStatus statusNow() {
        var status = status();
        if (!status.equals(new PrinterStatus.Stopped(PrinterReason.PAUSED))) {
            return status;
        }
        resuming.now();
        return status();
    }

    private Turn turn() {
        var turn = new Turn(new Pause(), open);
        wanted = turn.wanted();
        if (open.isEnded()) {
            wanted.end();
        }
        return turn;
    }

    private PrintOutcome sent(PageJob job, Turn turn, PrintProgress progress) {
        var watch = watch(job.ref(), turn, spool.behind());
        phases.accept(PrintPhase.LOOKED);
        var sides = new SidesSeen(progress);
        try {
            return sent(job, turn, sides, watch);
        } finally {
            tally.add(Statistic.SIDES, sides.most());
            forget(watch);
        }
    }

    private PrintOutcome sent(PageJob job, Turn turn, PrintProgress progress, JobWatch watch) {
        var failure = handover.failure(job, turn.wanted());
        phases.accept(PrintPhase.SENT);
        var accepted = watch.accepted();
        if (accepted.queued().isEmpty()) {
            var because = new PrinterStatus.Offline(failure.orElse("the spooler does not list the job"));
            return accepted.spoolerAnswers() && failure.isPresent()
                    ? new PrintOutcome.NotPrinted(because)
                    : new PrintOutcome.Uncertain(because);
        }
        return watch.follow(job, progress);
    }

    private void forget(JobWatch watch) {
        if (!watch.forget()) {
            clearing.owe();
        }
    }

    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        line.lock();
        try {
            var behind = spool.behind();
            var watch = watch(ref, turn(), new Behind(behind.ipp(), behind.counter(), OptionalLong.empty()));
            var outcome = watch.resolve();
            forget(watch);
            return outcome;
        } finally {
            line.unlock();
        }
    }

    private JobWatch watch(PrintRef ref, Turn turn, Behind printer) {
        return new JobWatch(spool, settings, turn, ref, printer);
    }

    @Override
    public void clear() {
        wanted.end();
        line.lock();
        try {
            clearing.now();
        } finally {
            line.unlock();
        }
    }

    @Override
    public void close() {
        open.end();
        wanted.end();
        later.shutdownNow();
        handover.close();
    }
}
