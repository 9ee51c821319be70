package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrinterStatus;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How a printer stands that speaks no IPP, by SNMP or PJL. What was told stands for a while: a kiosk looks
/// each second, PJL takes the line for itself for a moment, and SNMP that nobody answers takes its time.
final class Hearing {
    private static final Duration LATELY = Duration.ofSeconds(5);

    private final Counters counters;
    private volatile Optional<Told> last = Optional.empty();

    Hearing(Counters counters) {
        this.counters = counters;
    }

    /// @param status empty where nobody told
    private record Told(Optional<PrinterStatus> status, Stopwatch at) {}

    /// @param isAtRest whether no letter is on the line
    /// @return empty where it has no such tongue; that one is not answered does not mean that the printer is away
    Optional<PrinterStatus> status(URI device, boolean isAtRest) {
        var told = last;
        if (told.isEmpty() || told.get().at().hasRun(LATELY)) {
            told = Optional.of(new Told(ask(device, isAtRest), Stopwatch.started()));
            last = told;
        }
        return told.get().status();
    }

    /// Before a letter nothing stands that was told before.
    void forget() {
        last = Optional.empty();
    }

    private Optional<PrinterStatus> ask(URI device, boolean isAtRest) {
        return counters.tellers(device).stream()
                .filter(teller -> isAtRest || !teller.sharesTheLine())
                .map(teller -> teller.read().status())
                .filter(status -> status instanceof PrinterStatus.Ready || status instanceof PrinterStatus.Stopped)
                .findFirst();
    }
}
