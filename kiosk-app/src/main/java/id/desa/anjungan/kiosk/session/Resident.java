package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.ResidentSummary;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.kiosk.signin.SlipCode;
import java.util.Optional;

/// Who is signed in.
///
/// @param token of the session at the village
/// @param slip held before the scanner in this session, the last one that was good
/// @param who counts in it follow what happens here
public record Resident(String token, SignedIn.Level level, ResidentSummary who, Optional<SlipCode> slip) {
    public static Resident of(SignedIn signedIn) {
        return new Resident(signedIn.token(), signedIn.level(), signedIn.resident(), Optional.empty());
    }

    /// The same one, who has held a slip before the scanner.
    Resident with(Optional<SlipCode> shown) {
        return new Resident(token, level, who, shown);
    }

    /// How the village names this resident to this kiosk, where it does.
    public Optional<String> ref() {
        return Optional.ofNullable(who.ref());
    }

    Resident afterAsking() {
        return counting(who.readyLetters(), who.openRequests() + 1);
    }

    Resident afterTaking(int letters) {
        return counting(Math.max(0, who.readyLetters() - letters), Math.max(0, who.openRequests() - letters));
    }

    private Resident counting(int ready, int open) {
        return new Resident(
                token,
                level,
                new ResidentSummary(who.sapaan(), who.nama(), who.nikMasked(), ready, open, who.ref()),
                slip);
    }

    @Override
    public String toString() {
        return "Resident[masked]";
    }
}
