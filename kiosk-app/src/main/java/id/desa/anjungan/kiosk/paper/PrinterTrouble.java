package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.device.Mender;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which of a printer's troubles to speak of, and who mends it.
public final class PrinterTrouble {
    /// What a hand must do first stands first: a jam is behind the cover, paper under it.
    private static final List<PrinterReason> BY_URGENCY = List.of(
            PrinterReason.COVER_OPEN,
            PrinterReason.MEDIA_JAM,
            PrinterReason.OUTPUT_AREA_FULL,
            PrinterReason.MEDIA_EMPTY,
            PrinterReason.MEDIA_NEEDED,
            PrinterReason.MARKER_SUPPLY_EMPTY,
            PrinterReason.PAUSED,
            PrinterReason.CUTTER_ERROR,
            PrinterReason.OTHER,
            PrinterReason.MEDIA_LOW,
            PrinterReason.MARKER_SUPPLY_LOW);

    private PrinterTrouble() {}

    /// The IPP keyword of the trouble; `offline` for a printer that does not answer, `none` for one that can print.
    public static String keyword(PrinterStatus status) {
        return switch (status) {
            case PrinterStatus.Ready _, PrinterStatus.Silent _ -> "none";
            case PrinterStatus.Offline _ -> "offline";
            case PrinterStatus.Stopped(var reasons) -> gravest(reasons).keyword();
        };
    }

    static Optional<Mender> mender(PrinterStatus status) {
        return switch (status) {
            case PrinterStatus.Ready _, PrinterStatus.Silent _ -> Optional.empty();
            case PrinterStatus.Offline _ -> Optional.of(Mender.TECHNICIAN);
            case PrinterStatus.Stopped(var reasons) ->
                Optional.of(gravest(reasons).mender());
        };
    }

    private static PrinterReason gravest(Set<PrinterReason> reasons) {
        return BY_URGENCY.stream().filter(reasons::contains).findFirst().orElse(PrinterReason.OTHER);
    }
}
