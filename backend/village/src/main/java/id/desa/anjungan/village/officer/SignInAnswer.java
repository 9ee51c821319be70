package id.desa.anjungan.village.officer;

import id.desa.anjungan.village.request.Officer;
import java.time.Instant;

/// What trying to sign in came to.
public sealed interface SignInAnswer {
    record Welcome(Officer officer) implements SignInAnswer {}

    /// The same for an unknown user name and for a wrong password, in the same time.
    record Refused() implements SignInAnswer {}

    /// Too many wrong tries under this user name, whether it exists or not.
    record Locked(Instant until) implements SignInAnswer {}
}
