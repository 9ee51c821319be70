package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.counter.NoCounter;
import id.desa.anjungan.device.counter.PageCounter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The printer behind a queue as it was found before a letter was sent: a dead spooler cannot tell it later.
///
/// @param ipp empty where it speaks no IPP
/// @param before what `counter` told then
record Behind(Optional<IppPrinter> ipp, PageCounter counter, OptionalLong before) {
    static final Behind UNKNOWN = new Behind(Optional.empty(), new NoCounter("not known"), OptionalLong.empty());

    /// Whether sides can be counted at all.
    boolean counts() {
        return ipp.isPresent() || before.isPresent();
    }

    /// Sides out, by the printer's own word: of this job where it says, else by the difference of its life.
    ///
    /// @param own the job as the printer tells it
    /// @param isSending whether the spooler may be sending
    OptionalInt sides(Optional<JobView> own, boolean isSending) {
        var counted = own.map(JobView::impressions).orElse(OptionalInt.empty());
        if (counted.isPresent() || before.isEmpty() || (isSending && counter.sharesTheLine())) {
            return counted;
        }
        var now = counter.read().sides();
        return now.isPresent()
                ? OptionalInt.of(
                        Math.toIntExact(Math.clamp(now.getAsLong() - before.getAsLong(), 0, Integer.MAX_VALUE)))
                : OptionalInt.empty();
    }
}
