package id.desa.anjungan.kiosk.service.door;

import java.time.Instant;
import java.util.Optional;

/// Why somebody was not let in.
///
/// @param until when it may be tried again, where that is bounded
public record Refusal(Why why, Optional<Instant> until) {
    public enum Why {
        NOT_A_PASS,
        /// Signed by somebody else than this kiosk's authority.
        FOREIGN,
        OTHER_KIOSK,
        EXPIRED,
        USED,
        WRONG_CODE,
        /// A typed code is taken by the village, which does not answer.
        NO_LINK,
        /// Too many wrong tries.
        LOCKED,
        CARD_UNKNOWN,
        /// A card that answers with another number each time, or none.
        CARD_NUMBERLESS,
        /// The disk refuses, so nobody could tell a used pass from a new one.
        NO_STORE
    }

    public static Refusal of(Why why) {
        return new Refusal(why, Optional.empty());
    }
}
