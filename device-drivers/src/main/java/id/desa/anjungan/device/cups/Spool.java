package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// A queue and the printer behind it, asked together. A URI may also name a printer itself: then both are one.
final class Spool {
    private static final Set<String> IPP = Set.of("ipp", "http");

    private final URI uri;
    private final String user;
    private final IppClient client;
    private final IppPrinter queue;

    Spool(URI uri, String user, IppClient client) {
        this.uri = uri;
        this.user = user;
        this.client = client;
        this.queue = new IppPrinter(uri, user, client);
    }

    IppPrinter queue() {
        return queue;
    }

    PrinterStatus status() {
        try {
            return status(queue.view());
        } catch (IOException e) {
            return new PrinterStatus.Offline("the spooler does not answer: " + e.getMessage());
        }
    }

    private PrinterStatus status(PrinterView view) {
        if (view.device().isEmpty()) {
            return view.status();
        }
        if (view.isPaused()) {
            return new PrinterStatus.Stopped(PrinterReason.PAUSED);
        }
        var device = device(view);
        if (device.isEmpty()) {
            return view.hearsay();
        }
        try {
            return device.get().view().status();
        } catch (IOException e) {
            return new PrinterStatus.Offline("the printer does not answer: " + e.getMessage());
        }
    }

    /// The printer itself; empty where it speaks no IPP.
    Optional<IppPrinter> device() {
        try {
            return device(queue.view());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Optional<IppPrinter> device(PrinterView view) {
        return view.device()
                .or(() -> Optional.of(uri))
                .filter(device -> device.getScheme() != null && IPP.contains(device.getScheme()))
                .filter(device -> device.getHost() != null)
                .map(device -> new IppPrinter(device, user, client));
    }

    /// @param printer the printer behind the queue, found before the job was sent: a dead spooler cannot tell it later
    /// @param before its life counter then
    Look look(PrintRef ref, Optional<IppPrinter> printer, OptionalInt before) {
        var own = job(printer, ref);
        var sides = sides(own, printer, before);
        try {
            return new Look(true, queue.job(ref), own, sides, status());
        } catch (IOException _) {
            return new Look(false, Optional.empty(), own, sides, status());
        }
    }

    /// Throws every job away, of whatever session, and what the printer has of it: a spooler that died does not
    /// know any more what it had sent.
    void clear() throws IOException {
        var jobs = queue.jobs();
        if (jobs.isEmpty()) {
            return;
        }
        var names = jobs.stream().map(JobView::name).collect(Collectors.toSet());
        var printer = device(queue.view());
        cancel(printer, names);
        for (var job : jobs) {
            queue.forget(job.id());
        }
        cancel(printer, names); // what was on its way
    }

    private static void cancel(Optional<IppPrinter> printer, Set<String> names) {
        try {
            if (printer.isPresent()) {
                printer.get().cancel(names);
            }
        } catch (IOException _) {
            // It cannot be told now; its status says so.
        }
    }

    private static Optional<JobView> job(Optional<IppPrinter> teller, PrintRef ref) {
        try {
            return teller.isEmpty() ? Optional.empty() : teller.get().job(ref);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static OptionalInt sides(Optional<JobView> own, Optional<IppPrinter> printer, OptionalInt before) {
        var counted = own.map(JobView::impressions).orElse(OptionalInt.empty());
        if (counted.isPresent() || before.isEmpty()) {
            return counted;
        }
        var now = lifeCounter(printer);
        return now.isPresent() ? OptionalInt.of(now.getAsInt() - before.getAsInt()) : OptionalInt.empty();
    }

    static OptionalInt lifeCounter(Optional<IppPrinter> printer) {
        try {
            return printer.isEmpty()
                    ? OptionalInt.empty()
                    : printer.get().view().impressions();
        } catch (IOException _) {
            return OptionalInt.empty();
        }
    }
}
