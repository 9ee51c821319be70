package id.desa.anjungan.backend.api;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// A resident's session at one kiosk.
///
/// @param token opaque, for the header `Authorization: DPoP <token>`; the backend forgets it after expiresInSeconds
/// without a call
public record SignedIn(String token, Level level, int expiresInSeconds, ResidentSummary resident) {
    /// L1 asks and sees; L2, two factors, prints.
    public enum Level {
        /// Also for a level this reader does not know yet: the least it may be.
        @JsonEnumDefaultValue
        L1,
        L2
    }

    @Override
    public String toString() {
        return "SignedIn[level=" + level + "]";
    }
}
