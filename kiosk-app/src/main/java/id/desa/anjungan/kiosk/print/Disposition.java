package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintOutcome.NotPrinted;
import id.desa.anjungan.device.PrintOutcome.Printed;
import id.desa.anjungan.device.PrintOutcome.Uncertain;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.store.PrintJob;
import id.desa.anjungan.kiosk.store.PrintJob.State;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.spi.LoggingEventBuilder;

/// How an outcome stands in the ledger and in the log.
final class Disposition {
    private Disposition() {}

    /// Bytes that were taken are not paper: TRANSMITTED is uncertain.
    static State of(PrintOutcome outcome) {
        return switch (outcome) {
            case Printed(var evidence) -> evidence.isPaper() ? State.PRINTED : State.UNCERTAIN;
            case NotPrinted _ -> State.NOT_PRINTED;
            case Uncertain _ -> State.UNCERTAIN;
        };
    }

    static Optional<Evidence> evidence(PrintOutcome outcome) {
        return outcome instanceof Printed(var evidence) ? Optional.of(evidence) : Optional.empty();
    }

    static int impressions(PrintJob job, PrintOutcome outcome) {
        return of(outcome) == State.PRINTED ? job.sides() : 0;
    }

    static void say(LoggingEventBuilder begun, PrintOutcome outcome) {
        var line = begun.addKeyValue("disposition", of(outcome));
        switch (outcome) {
            case Printed(var evidence) -> line.addKeyValue("evidence", evidence).log();
            case NotPrinted(var because) -> because(line, because);
            case Uncertain(var because) -> because(line, because);
        }
    }

    private static void because(LoggingEventBuilder line, PrinterStatus status) {
        line.addKeyValue("status", status.getClass().getSimpleName())
                .addKeyValue("reasons", keywords(status))
                .log();
    }

    /// The IPP keywords of what a printer says of itself, sorted.
    static String keywords(PrinterStatus status) {
        Set<PrinterReason> reasons = switch (status) {
            case PrinterStatus.Ready(var warnings) -> warnings;
            case PrinterStatus.Stopped(var errors) -> errors;
            case PrinterStatus.Offline _, PrinterStatus.Silent _ -> Set.of();
        };
        return reasons.stream().map(PrinterReason::keyword).sorted().collect(Collectors.joining(" "));
    }
}
