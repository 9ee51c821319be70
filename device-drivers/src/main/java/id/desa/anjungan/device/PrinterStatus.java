package id.desa.anjungan.device;

import java.util.Set;

/// What a printer says of itself right now.
public sealed interface PrinterStatus {
    /// Prints; warnings such as `media-low` may stand.
    record Ready(Set<PrinterReason> warnings) implements PrinterStatus {
        public Ready {
            warnings = Set.copyOf(warnings);
            if (warnings.stream().anyMatch(reason -> reason.severity() == PrinterReason.Severity.ERROR)) {
                throw new IllegalArgumentException("a ready printer has no error reason");
            }
        }

        public Ready() {
            this(Set.of());
        }
    }

    /// Answers, but cannot print until somebody mends the reasons.
    record Stopped(Set<PrinterReason> reasons) implements PrinterStatus {
        public Stopped {
            reasons = Set.copyOf(reasons);
        }

        public Stopped(PrinterReason reason) {
            this(Set.of(reason));
        }
    }

    /// Does not answer.
    ///
    /// @param detail for the technician's log; never personal
    record Offline(String detail) implements PrinterStatus {}

    /// Has no status channel: it takes bytes and cannot tell.
    record Silent() implements PrinterStatus {}
}
