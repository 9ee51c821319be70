package id.desa.anjungan.kiosk.health;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A printer's status for the log.
final class PrinterWords {
    private PrinterWords() {}

    /// A silent printer cannot tell, so it is taken at its word that it prints.
    static boolean prints(PrinterStatus status) {
        return switch (status) {
            case PrinterStatus.Ready _, PrinterStatus.Silent _ -> true;
            case PrinterStatus.Stopped _, PrinterStatus.Offline _ -> false;
        };
    }

    static String reasons(PrinterStatus status) {
        return joined(status, PrinterReason::keyword);
    }

    /// Who can put it right.
    static String menders(PrinterStatus status) {
        return joined(status, reason -> reason.mender().name());
    }

    private static String joined(PrinterStatus status, Function<PrinterReason, String> word) {
        var reasons = switch (status) {
            case PrinterStatus.Ready(var warnings) -> warnings;
            case PrinterStatus.Stopped(var errors) -> errors;
            case PrinterStatus.Offline _, PrinterStatus.Silent _ -> Set.<PrinterReason>of();
        };
        return reasons.stream().map(word).distinct().sorted().collect(Collectors.joining(" "));
    }
}
