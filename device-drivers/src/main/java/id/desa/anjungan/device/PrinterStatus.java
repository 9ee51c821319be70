package id.desa.anjungan.device;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a printer says of itself right now.
public sealed interface PrinterStatus extends DeviceStatus {
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

        @Override
        public boolean works() {
            return true;
        }

        @Override
        public Set<Mender> menders() {
            return mendersOf(warnings);
        }

        @Override
        public String keywords() {
            return listed("ready", warnings);
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

        @Override
        public boolean works() {
            return false;
        }

        @Override
        public Set<Mender> menders() {
            return mendersOf(reasons);
        }

        @Override
        public String keywords() {
            return listed("stopped", reasons);
        }
    }

    /// Does not answer.
    ///
    /// @param detail for the technician's log; never personal
    record Offline(OfflineCause cause, String detail) implements PrinterStatus {
        /// Nothing more is known than that it says nothing.
        public Offline(String detail) {
            this(OfflineCause.NO_ANSWER, detail);
        }

        @Override
        public boolean works() {
            return false;
        }

        @Override
        public Set<Mender> menders() {
            return Set.of(cause.mender());
        }

        @Override
        public String keywords() {
            return "offline " + cause.keyword();
        }
    }

    /// Has no status channel: it takes bytes and cannot tell.
    record Silent() implements PrinterStatus {
        @Override
        public boolean works() {
            return true;
        }

        @Override
        public Set<Mender> menders() {
            return Set.of();
        }

        @Override
        public String keywords() {
            return "silent";
        }
    }

    private static Set<Mender> mendersOf(Collection<PrinterReason> reasons) {
        return reasons.stream().map(PrinterReason::mender).collect(Collectors.toUnmodifiableSet());
    }

    private static String listed(String state, Collection<PrinterReason> reasons) {
        return Stream.concat(
                        Stream.of(state),
                        reasons.stream().map(PrinterReason::keyword).sorted())
                .collect(Collectors.joining(" "));
    }
}
