package id.desa.anjungan.device.cups;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.UriType;
import com.hp.jipp.model.MediaSizeSupported;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterReason.Severity;
import id.desa.anjungan.device.PrinterStatus;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one look at a queue or a printer told (RFC 8011 section 5.4).
///
/// @param keywords `printer-state-reasons` as sent
/// @param impressions the life counter of sides, where the printer has one
/// @param device where a queue sends to; empty for a printer itself
/// @param scalesByDefault whether a job that says nothing of scaling might be scaled
/// @param duplex whether it prints both sides
/// @param model make and model
record PrinterView(
        boolean stopped,
        boolean idle,
        boolean accepting,
        Set<String> keywords,
        String message,
        OptionalInt impressions,
        Optional<URI> device,
        boolean scalesByDefault,
        boolean duplex,
        String model,
        List<MediaSizeSupported> sheets) {

    static final UriType DEVICE_URI = new UriType("device-uri");
    private static final int HUNDREDTHS = 100;
    /// Half a millimetre: what a printer's own rounding may differ by.
    private static final int SLACK = 50;

    static PrinterView of(AttributeGroup printer) {
        var message = printer.getString(Types.printerStateMessage);
        var impressions = printer.getValue(Types.printerImpressionsCompleted);
        var model = printer.getString(Types.printerMakeAndModel);
        return new PrinterView(
                Objects.equals(printer.getValue(Types.printerState), PrinterState.stopped),
                Objects.equals(printer.getValue(Types.printerState), PrinterState.idle),
                !Boolean.FALSE.equals(printer.getValue(Types.printerIsAcceptingJobs)),
                Set.copyOf(orEmpty(printer.getValues(Types.printerStateReasons))),
                message == null ? "" : message,
                impressions == null ? OptionalInt.empty() : OptionalInt.of(impressions),
                Optional.ofNullable(printer.getValue(DEVICE_URI)),
                !"none".equals(printer.getString(Types.printScalingDefault)),
                orEmpty(printer.getStrings(Types.sidesSupported)).stream()
                        .anyMatch(word -> word.startsWith("two-sided")),
                model == null ? "" : model,
                List.copyOf(orEmpty(printer.getValues(Types.mediaSizeSupported))));
    }

    /// The printer's word on itself. The severity suffix is not believed: `ippeveprinter` and some lasers say
    /// `cover-open-report` while idle and `-warning` while the very same cover holds up a job.
    PrinterStatus status() {
        var reasons = reasons();
        var errors = reasons.stream()
                .filter(reason -> reason.severity() == Severity.ERROR)
                .collect(Collectors.toSet());
        if (!errors.isEmpty()) {
            return new PrinterStatus.Stopped(errors);
        }
        return stopped ? new PrinterStatus.Stopped(PrinterReason.OTHER) : new PrinterStatus.Ready(reasons);
    }

    /// Whether the queue itself holds letters back, whatever its printer says.
    boolean isPaused() {
        return !accepting || stopped;
    }

    /// Whether no letter is on the line to the printer.
    boolean isAtRest() {
        return idle || stopped;
    }

    /// A queue's word on a printer that cannot be asked. What it says while idle is left over from its last job: CUPS
    /// keeps `media-empty` until the next one runs, and believing it would mean that none ever does.
    PrinterStatus hearsay() {
        if (isCutOff()) {
            return new PrinterStatus.Offline("the queue cannot reach its printer");
        }
        return idle || reasons().isEmpty() ? new PrinterStatus.Silent() : status();
    }

    /// CUPS tells of a printer it cannot reach by these words or nothing at all.
    private boolean isCutOff() {
        return keywords.stream().anyMatch(word -> word.startsWith("offline"))
                || message.contains("may not exist or is unavailable");
    }

    boolean takes(Media media) {
        return sheets.isEmpty()
                || sheets.stream()
                        .anyMatch(sheet -> holds(sheet.getXDimension(), media.widthMm())
                                && holds(sheet.getYDimension(), media.heightMm()));
    }

    private static boolean holds(com.hp.jipp.encoding.@Nullable IntOrIntRange range, int mm) {
        return range != null
                && range.getStart() - SLACK <= mm * HUNDREDTHS
                && mm * HUNDREDTHS <= range.getEndInclusive() + SLACK;
    }

    /// An empty tray also needs paper: one word for it is enough.
    private Set<PrinterReason> reasons() {
        var reasons = keywords.stream()
                .flatMap(word -> PrinterReason.ofKeyword(word).stream())
                .collect(Collectors.toSet());
        if (reasons.contains(PrinterReason.MEDIA_EMPTY)) {
            reasons.remove(PrinterReason.MEDIA_NEEDED);
        }
        return reasons;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
