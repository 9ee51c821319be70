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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/// Letters to `ipp://host:port/printers/queue` of CUPS, or to an IPP printer itself. Any thread; one job at a time.
public final class CupsPagePrinter implements PagePrinter {
    private final ReentrantLock line = new ReentrantLock();
    private final Pause pause = new Pause();
    private final CupsSettings settings;
    private final Spool spool;
    private final List<LetterSender> senders;

    /// @param user the name jobs are sent under; CUPS lets that user see and cancel them
    /// @param cupsServer the CUPS `javax.print` sees in this JVM: what `CUPS_SERVER` says
    public CupsPagePrinter(URI uri, CupsSettings settings, String user, Optional<String> cupsServer) {
        this.settings = settings;
        this.spool = new Spool(uri, user, new IppClient(settings.connect(), settings.answer()));
        this.senders = List.of(new JavaxPrintSender(uri, cupsServer), new IppSender(spool.queue()));
    }

    /// As this process stands: its user, its `CUPS_SERVER`.
    public static CupsPagePrinter of(URI uri, CupsSettings settings) {
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
            var status = status();
            if (status instanceof PrinterStatus.Stopped || status instanceof PrinterStatus.Offline) {
                return new PrintOutcome.NotPrinted(status);
            }
            if (!takes(job.media())) {
                return new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_NEEDED));
            }
            progress.at(0, status);
            return sent(job, progress);
        } finally {
            line.unlock();
        }
    }

    private PrintOutcome sent(PageJob job, PrintProgress progress) {
        var printer = spool.device();
        var watch = watch(job.ref(), printer, Spool.lifeCounter(printer));
        var failure = failureToSend(job);
        var accepted = watch.accepted();
        if (accepted.queued().isEmpty()) {
            var because = new PrinterStatus.Offline(failure.orElse("the spooler does not list the job"));
            return accepted.spoolerAnswers() && failure.isPresent()
                    ? new PrintOutcome.NotPrinted(because)
                    : new PrintOutcome.Uncertain(because);
        }
        var outcome = watch.follow(job, progress);
        watch.forget();
        return outcome;
    }

    /// Why the job was not handed over, as far as this side can tell; the spooler's list is what counts.
    private Optional<String> failureToSend(PageJob job) {
        try {
            var queue = spool.queue().view();
            for (var sender : senders) {
                if (sender.carries(job, queue)) {
                    sender.send(job);
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
            var watch = watch(ref, spool.device(), OptionalInt.empty());
            var outcome = watch.resolve();
            watch.forget();
            return outcome;
        } finally {
            line.unlock();
        }
    }

    private JobWatch watch(PrintRef ref, Optional<IppPrinter> printer, OptionalInt before) {
        return new JobWatch(spool, settings, pause, ref, printer, before);
    }

    @Override
    public void clear() {
        line.lock();
        try {
            spool.clear();
        } catch (IOException _) {
            // A spooler that is gone prints nothing; its status says so.
        } finally {
            line.unlock();
        }
    }

    @Override
    public void close() {
        pause.end();
    }
}
