package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.SignedIn.Level;
import id.desa.anjungan.village.secret.Keyed;
import java.util.Optional;

/// A resident at one kiosk.
///
/// @param slipOf the request whose slip was shown: the second factor opens its letter and no other, or whoever knows a
/// NIK and PIN could print a stranger's letter by asking for one more
/// @param refs makes references to the household that mean nothing in another session
public record ResidentSession(Nik nik, String kiosk, Level level, Optional<String> slipOf, Keyed refs) {
    /// Whether this session may print the letter of a request.
    public boolean opens(String request) {
        return level == Level.L2 && slipOf.map(request::equals).orElse(false);
    }

    /// How this session names a member of the household.
    public String refOf(Nik member) {
        return refs.of("member", member.digits()).substring(0, 22);
    }

    ResidentSession raised(String request) {
        return new ResidentSession(nik, kiosk, Level.L2, Optional.of(request), refs);
    }

    @Override
    public String toString() {
        return "ResidentSession[level=" + level + "]";
    }
}
