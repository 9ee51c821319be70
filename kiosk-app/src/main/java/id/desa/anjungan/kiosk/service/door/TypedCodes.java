package id.desa.anjungan.kiosk.service.door;

import id.desa.anjungan.backend.api.fleet.ShortCode;

/// Where a typed code is taken, once: the village, which knows the pass behind it. Blocks, bounded in time.
@FunctionalInterface
public interface TypedCodes {
    Taken take(ShortCode code);

    sealed interface Taken {
        /// The pass itself, which is then checked as if it had been scanned.
        record Pass(String compact) implements Taken {}

        record Unknown() implements Taken {}

        record Unreached() implements Taken {}
    }

    /// Where no village takes any.
    static Taken nobody() {
        return new Taken.Unreached();
    }
}
