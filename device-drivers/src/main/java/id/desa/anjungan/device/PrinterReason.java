package id.desa.anjungan.device;

import java.util.Locale;
import java.util.Optional;

/// Why a printer warns or stops, in the words of IPP `printer-state-reasons` (RFC 8011 section 5.4.12), for page and
/// receipt printers.
public enum PrinterReason {
    MEDIA_LOW(Severity.WARNING, Mender.OFFICER),
    MEDIA_EMPTY(Severity.ERROR, Mender.OFFICER),
    MEDIA_NEEDED(Severity.ERROR, Mender.OFFICER),
    MEDIA_JAM(Severity.ERROR, Mender.OFFICER),
    COVER_OPEN(Severity.ERROR, Mender.OFFICER),
    MARKER_SUPPLY_LOW(Severity.WARNING, Mender.OFFICER),
    MARKER_SUPPLY_EMPTY(Severity.ERROR, Mender.OFFICER),
    OUTPUT_AREA_FULL(Severity.ERROR, Mender.RESIDENT),
    PAUSED(Severity.ERROR, Mender.OFFICER),
    CUTTER_ERROR(Severity.ERROR, Mender.TECHNICIAN),
    OTHER(Severity.ERROR, Mender.TECHNICIAN);

    private final Severity severity;
    private final Mender mender;

    PrinterReason(Severity severity, Mender mender) {
        this.severity = severity;
        this.mender = mender;
    }

    public enum Severity {
        WARNING,
        ERROR
    }

    public Severity severity() {
        return severity;
    }

    public Mender mender() {
        return mender;
    }

    /// The IPP keyword, such as `media-empty`.
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason of an IPP keyword, whatever severity suffix it carries; empty for `none` and words unknown here.
    public static Optional<PrinterReason> ofKeyword(String keyword) {
        var bare = plain(keyword.replaceFirst("-(report|warning|error)$", ""));
        for (var reason : values()) {
            if (reason.keyword().equals(bare)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /// Words of IPP that mean the same to whoever stands before the printer.
    private static String plain(String keyword) {
        return switch (keyword) {
            case "door-open", "interlock-open" -> COVER_OPEN.keyword();
            case "toner-low" -> MARKER_SUPPLY_LOW.keyword();
            case "toner-empty" -> MARKER_SUPPLY_EMPTY.keyword();
            case "input-tray-missing" -> MEDIA_NEEDED.keyword();
            case "moving-to-paused" -> PAUSED.keyword();
            default -> keyword;
        };
    }
}
