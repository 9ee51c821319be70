package id.desa.anjungan.kiosk.signin;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.Optional;

public sealed interface SignInState {
    /// @param cardSeen a card was laid on the reader: alone it signs nobody in
    record Choosing(boolean cardSeen) implements SignInState {}

    record NoPin() implements SignInState {}

    /// @param flaw what can no longer become a NIK, while typing
    record TypingNik(Typed typed, Optional<Nik.Flaw> flaw) implements SignInState {}

    /// @param unreadable the last code held before the scanner was no slip
    record ShowingSlip(boolean unreadable) implements SignInState {}

    record TypingPin(Claim claim, Typed typed) implements SignInState {}

    record Checking(Claim claim, int call, Instant since) implements SignInState {}

    /// @param remaining tries left; -1 where the village did not say
    record Refused(Claim claim, int remaining) implements SignInState {}

    record SlipRefused() implements SignInState {}

    record Locked(Instant until) implements SignInState {}

    /// Locked until an officer opens it.
    record SeeOfficer() implements SignInState {}

    /// The register says the person moved away or died, or is not served here.
    record NotServed() implements SignInState {}

    record Failed(Claim claim, Setback setback) implements SignInState {}

    /// Signed in: the session goes on from here.
    record Done(SignedIn signedIn) implements SignInState {}

    /// Goes on without signing in.
    record Unsigned() implements SignInState {}

    /// Turned back at the first screen.
    record Left() implements SignInState {}
}
