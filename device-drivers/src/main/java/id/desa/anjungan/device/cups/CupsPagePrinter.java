package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/// Letters to `ipp://host:port/printers/queue` of CUPS, or to an IPP printer itself. Any thread; one job at a time.
public final class CupsPagePrinter implements PagePrinter {
    private final ReentrantLock line = new ReentrantLock();
    private final Pause open = new Pause();
    private final CupsSettings settings;
    private final Spool spool;
    private final Clearing clearing;
    private final JavaxPrintSender javaxPrint;
    private final List<LetterSender> senders;
    /// Of the letter that prints now.
    private volatile Pause wanted = new Pause();

    /// @param user the name jobs are sent under; CUPS lets that user see and cancel them
    /// @param cupsServer the CUPS `javax.print` sees in this JVM: what `CUPS_SERVER` says
    public CupsPagePrinter(URI uri, CupsSettings settings, String user, Optional<String> cupsServer) {
        this.settings = settings;
        this.spool = new Spool(uri, user, new IppClient(settings.connect(), settings.answer()));
        this.clearing = new Clearing(spool, line, settings.look());
        this.javaxPrint = new JavaxPrintSender(uri, cupsServer, settings.sent());
        this.senders = List.of(javaxPrint, new IppSender(spool.queue()));
    }

    /// As this process stands: its user, its `CUPS_SERVER`, and its temporary files, from which letters that an earlier
    /// process left are deleted.
    public static CupsPagePrinter of(URI uri, CupsSettings settings) {
        JavaxPrintRemains.sweep(
                Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(settings.sent()));
        return new CupsPagePrinter(
                uri, settings, System.getProperty("user.name"), Optional.ofNullable(System.getenv("CUPS_SERVER")));
    }

    @Override
    public PrinterStatus status() {
        return spool.status();
    }

    @Override
    public long impressions() {
        var counter = Spool.lifeCounter(spool.device());
        return counter.isPresent() ? counter.getAsInt() : -1;
    }

    @Override
    public boolean takes(Media media) {
        try {
            var queue = spool.queue().view();
            var device = spool.device();
            return queue.takes(media)
                    && (device.isEmpty() || device.get().view().takes(media));
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
            var status = status();
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

    private Turn turn() {
        var turn = new Turn(new Pause(), open);
        wanted = turn.wanted();
        if (open.isEnded()) {
            wanted.end();
        }
        return turn;
    }

    private PrintOutcome sent(PageJob job, Turn turn, PrintProgress progress) {
        var printer = spool.device();
        var watch = watch(job.ref(), turn, printer, Spool.lifeCounter(printer));
        try {
            return sent(job, turn, progress, watch);
        } finally {
            forget(watch);
        }
    }

    private PrintOutcome sent(PageJob job, Turn turn, PrintProgress progress, JobWatch watch) {
        var failure = failureToSend(job, turn.wanted());
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

    /// Why the job was not handed over, as far as this side can tell; the spooler's list is what counts.
    private Optional<String> failureToSend(PageJob job, Pause wanted) {
        try {
            var queue = spool.queue().view();
            for (var sender : senders) {
                if (sender.carries(job, queue, wanted)) {
                    sender.send(job, wanted);
                    return Optional.empty();
                }
            }
            return Optional.of("no way to send it");
        } catch (IOException e) {
            return Optional.of("sending broke off: " + e.getMessage());
        }
    }

    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        line.lock();
        try {
            var watch = watch(ref, turn(), spool.device(), OptionalInt.empty());
            var outcome = watch.resolve();
            forget(watch);
            return outcome;
        } finally {
            line.unlock();
        }
    }

    private JobWatch watch(PrintRef ref, Turn turn, Optional<IppPrinter> printer, OptionalInt before) {
        return new JobWatch(spool, settings, turn, ref, printer, before);
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
        clearing.close();
        javaxPrint.close();
    }
}
