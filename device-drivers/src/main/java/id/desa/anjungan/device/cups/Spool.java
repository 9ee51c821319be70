package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.counter.PageCounter;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/// A queue and the printer behind it, asked together. A URI may also name a printer itself: then both are one.
final class Spool {
    private static final Set<String> IPP = Set.of("ipp", "ipps", "http", "https");

    private final URI uri;
    private final String user;
    private final IppWire wire;
    private final IppPrinter queue;
    private final Counters counters;
    private final Hearing hearing;
    private final Abilities abilities;
    private volatile boolean jobCounted;

    /// @param counter the URI's option
    Spool(URI uri, String user, IppWire wire, String counter, Abilities abilities) {
        this.uri = uri;
        this.user = user;
        this.wire = wire;
        this.queue = printer(uri);
        this.counters = new Counters(counter, this::printer);
        this.hearing = new Hearing(counters);
        this.abilities = abilities;
    }

    private IppPrinter printer(URI place) {
        return new IppPrinter(place, user, wire);
    }

    IppPrinter queue() {
        return queue;
    }

    PrinterStatus status() {
        try {
            return status(queue.view());
        } catch (IOException e) {
            return Trouble.of(uri, "the spooler does not answer", e);
        }
    }

    private PrinterStatus status(PrinterView view) {
        abilities.saw(view);
        if (view.device().isEmpty()) {
            abilities.toldItsState();
            return view.status();
        }
        return view.isPaused() ? new PrinterStatus.Stopped(PrinterReason.PAUSED) : statusBeyond(view);
    }

    /// What the printer says of itself, whatever its queue says; the queue's word where it says nothing.
    PrinterStatus statusBeyond(PrinterView view) {
        var told = device(view).isPresent()
                ? ippStatus(view)
                : hearing.status(view.device().orElse(uri), view.isAtRest());
        told.ifPresent(_ -> abilities.toldItsState());
        return told.orElseGet(view::hearsay);
    }

    /// A printer whose key nobody vouches for is not listened to; it prints all the same.
    private Optional<PrinterStatus> ippStatus(PrinterView view) {
        var place = withoutOptions(view.device().orElse(uri));
        try {
            return Optional.of(printer(place).view().status());
        } catch (SSLException _) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Trouble.of(place, "the printer does not answer", e));
        }
    }

    /// Whether the printer itself has the sheet; one that cannot tell has.
    boolean printerTakes(PrinterView view, Media media) {
        try {
            var device = device(view);
            return device.isEmpty() || device.get().view().takes(media);
        } catch (IOException _) {
            return true;
        }
    }

    /// Before a letter nothing stands that was told before.
    void askAnew() {
        hearing.forget();
    }

    /// The printer and its count, to be asked before a letter goes out.
    Behind behind() {
        try {
            var view = queue.view();
            var counter = counter(view);
            var before = counter.sharesTheLine() && !view.isAtRest()
                    ? OptionalLong.empty()
                    : counter.read().sides();
            if (before.isEmpty() && view.isAtRest()) {
                counters.forget(); // it told once, and does not any more
            }
            return new Behind(device(view), counter, before);
        } catch (IOException _) {
            return Behind.UNKNOWN;
        }
    }

    private PageCounter counter(PrinterView view) {
        var counter = counters.of(view.device().orElse(uri));
        abilities.counts(!counter.source().equals("none"));
        return counter;
    }

    /// A printer that counts each job proves it by that, whatever counts its life.
    String countedBy() {
        return jobCounted ? "ipp" : counters.chosen().source();
    }

    /// What the printer's life was last read from.
    String lifeCountedBy() {
        return counters.chosen().source();
    }

    private Optional<IppPrinter> device(PrinterView view) {
        return view.device()
                .or(() -> Optional.of(uri))
                .filter(device -> device.getScheme() != null && IPP.contains(device.getScheme()))
                .filter(device -> device.getHost() != null)
                .map(device -> printer(withoutOptions(device)));
    }

    /// What stands after `?` in a `device-uri` is for CUPS' backend (`uuid`, `contimeout`); a printer takes it for
    /// another name.
    static URI withoutOptions(URI device) {
        var text = device.toString();
        var options = text.indexOf('?');
        return options < 0 ? device : URI.create(text.substring(0, options));
    }

    Look look(PrintRef ref, Behind printer) {
        var own = job(printer.ipp(), ref);
        jobCounted =
                own.map(JobView::impressions).filter(OptionalInt::isPresent).isPresent();
        try {
            var queued = queue.job(ref);
            var isSending = queued.filter(job -> !job.stage().isOver()).isPresent();
            return new Look(true, queued, own, printer.sides(own, isSending), status());
        } catch (IOException _) {
            return new Look(false, Optional.empty(), own, printer.sides(own, true), status());
        }
    }

    /// Throws every job away, of whatever session, and what the printer has of it: a spooler that died does not
    /// know any more what it had sent.
    ///
    /// @return false where something that may yet print stays: the spooler does not let this user take it away
    boolean clear() throws IOException {
        var jobs = queue.jobs();
        if (jobs.isEmpty()) {
            return true;
        }
        var names = jobs.stream().map(JobView::name).collect(Collectors.toSet());
        var printer = device(queue.view());
        cancel(printer, names);
        var isEmpty = true;
        for (var job : jobs) {
            isEmpty &= isForgotten(job) || job.stage().isOver();
        }
        cancel(printer, names); // what was on its way
        return isEmpty;
    }

    private boolean isForgotten(JobView job) throws IOException {
        try {
            queue.forget(job.id());
            return true;
        } catch (IppPrinter.IppRefused _) {
            return false;
        }
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
}
