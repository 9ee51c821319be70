package id.desa.anjungan.backend.api;

/// A resident's session at one kiosk.
///
/// @param token opaque, for the header `Authorization: DPoP <token>`; the backend forgets it after expiresInSeconds
/// without a call
public record SignedIn(String token, Level level, int expiresInSeconds, ResidentSummary resident) {
    /// L1 asks and sees; L2, two factors, prints.
    public enum Level {
        L1,
        L2
    }

    @Override
    public String toString() {
        return "SignedIn[level=" + level + "]";
    }
}
