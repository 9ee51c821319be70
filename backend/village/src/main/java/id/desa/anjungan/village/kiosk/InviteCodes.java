package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import java.security.SecureRandom;

/// Codes for who types an invite, and how they are kept: the store tells nobody what they are.
///
/// @param keyed under which typed codes are found
record InviteCodes(Keyed keyed, RandomIds ids, SecureRandom random) {
    /// @param row as it is kept
    record Drawn(ShortCode code, InviteTable.CodeRow row) {}

    /// Slow: to be called before the store is locked.
    Drawn draw() {
        var code = ShortCode.draw(random);
        var salt = ids.id();
        var key = Greeting.stretch(code, salt, Greeting.ITERATIONS);
        return new Drawn(code, new InviteTable.CodeRow(hash(code), salt, Keyed.base64(key)));
    }

    /// By which a typed code is found.
    String hash(ShortCode code) {
        return keyed.of("enrolment-code", code.letters());
    }
}
