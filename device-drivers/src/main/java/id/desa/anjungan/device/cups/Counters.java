package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.counter.NoCounter;
import id.desa.anjungan.device.counter.PageCounter;
import id.desa.anjungan.device.counter.PjlPageCounter;
import id.desa.anjungan.device.counter.SnmpPageCounter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Chooses where a printer's sides are counted: as the configuration says, else the first that tells, from what the
/// queue says of its printer. The one that told is kept, so that both ends of a letter are read from the same count.
final class Counters {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
    private static final String COMMUNITY = "public";
    private static final NoCounter NONE = new NoCounter("no counter can be asked");

    private final String wanted;
    private final Function<URI, IppPrinter> printers;
    private Optional<URI> chosenFor = Optional.empty();
    private PageCounter chosen = NONE;
    private Stopwatch since = Stopwatch.started();
    private Optional<PjlOnTrial> onTrial = Optional.empty();

    /// @param wanted the URI's option `counter`
    /// @param printers speaks IPP with whoever is named
    Counters(String wanted, Function<URI, IppPrinter> printers) {
        this.wanted = wanted;
        this.printers = printers;
    }

    /// @param device the queue's `device-uri`, or the printer itself
    synchronized PageCounter of(URI device) {
        var isSame = chosenFor.equals(Optional.of(device));
        if (!isSame || (chosen instanceof NoCounter && since.hasRun(ASK_AGAIN))) {
            chosen = candidates(device).stream()
                    .filter(counter -> counter.read().sides().isPresent())
                    .findFirst()
                    .orElse(NONE);
            chosenFor = Optional.of(device);
            since = Stopwatch.started();
        }
        return chosen;
    }

    /// The next to ask chooses anew, unless none was found just now.
    synchronized void forget() {
        if (!(chosen instanceof NoCounter)) {
            chosenFor = Optional.empty();
        }
    }

    /// What was chosen before; asks nobody.
    synchronized PageCounter chosen() {
        return chosen;
    }

    /// Who can be asked how the printer stands, where it speaks no IPP.
    List<PageCounter> tellers(URI device) {
        return candidates(device).stream()
                .filter(counter -> !(counter instanceof IppPageCounter))
                .toList();
    }

    private List<PageCounter> candidates(URI device) {
        return switch (wanted) {
            case "none" -> List.of();
            case "auto" -> automatic(device);
            default -> List.of(named(URI.create(wanted)));
        };
    }

    private PageCounter named(URI place) {
        return switch (place.getScheme()) {
            case "snmp" ->
                snmp(host(place), place.getPort(), Objects.requireNonNullElse(place.getUserInfo(), COMMUNITY));
            case "pjl" -> new PjlPageCounter(host(place), orElse(place.getPort(), PjlPageCounter.PORT));
            default -> new IppPageCounter(printers.apply(place));
        };
    }

    /// Empty where there is none, which nobody answers to.
    private static String host(URI place) {
        return Objects.requireNonNullElse(place.getHost(), "");
    }

    private static PageCounter snmp(String host, int port, String community) {
        return new SnmpPageCounter(host, orElse(port, SnmpPageCounter.PORT), community);
    }

    private List<PageCounter> automatic(URI device) {
        var counters = new ArrayList<PageCounter>();
        var host = Optional.ofNullable(device.getHost());
        var scheme = Objects.requireNonNullElse(device.getScheme(), "");
        switch (scheme) {
            case "ipp", "ipps", "http", "https" ->
                host.ifPresent(_ -> counters.add(new IppPageCounter(printers.apply(Spool.withoutOptions(device)))));
            case "usb" ->
                IppUsb.of(device, IppUsb.places().stream().map(printers).toList())
                        .map(IppPageCounter::new)
                        .ifPresent(counters::add);
            default -> {}
        }
        host.filter(name -> !scheme.equals("usb") && !isThisMachine(name))
                .ifPresent(name -> counters.add(snmp(name, -1, COMMUNITY)));
        if (scheme.equals("socket")) {
            host.map(name -> onTrial(device, name))
                    .filter(PjlOnTrial::isWorthAsking)
                    .ifPresent(counters::add);
        }
        return counters;
    }

    private synchronized PjlOnTrial onTrial(URI device, String host) {
        var pjl = onTrial.filter(known -> known.device().equals(device)).orElseGet(() -> {
            var port = orElse(device.getPort(), PjlPageCounter.PORT);
            return new PjlOnTrial(device, new PjlPageCounter(host, port));
        });
        onTrial = Optional.of(pjl);
        return pjl;
    }

    /// No printer's own SNMP is there.
    static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static int orElse(int port, int otherwise) {
        return port < 0 ? otherwise : port;
    }
}
