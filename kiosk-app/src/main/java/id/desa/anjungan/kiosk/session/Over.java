package id.desa.anjungan.kiosk.session;

import java.time.Instant;

/// What lies over the place for a moment; the place goes on beneath it.
public sealed interface Over {
    record Nothing() implements Over {}

    record Languages() implements Over {}

    /// An officer was asked for.
    record Officer(Call call) implements Over {}

    /// "Masih di sini?"
    record StillThere(Instant since) implements Over {}

    enum Call {
        CALLING,
        /// The village said an officer's page shows the call.
        SHOWN,
        /// Nobody knows of it: the counter is the way.
        FAILED
    }
}
