package id.desa.anjungan.kiosk.verify;

import id.desa.anjungan.backend.api.VerificationDirectory;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.village.Dated;
import java.util.Optional;
import java.util.Set;

/// What the kiosk knows without asking anybody: the newest directory of the kabupaten it was given, and what its own
/// village said since about letters it revoked. Any thread but JavaFX's.
public interface KnownVillages {
    Optional<VerificationDirectory> directory();

    /// The `jti`s its own village revoked; empty where it was never asked.
    Optional<Dated<Set<String>>> ownRevocations();

    /// What a kind of letter is called, as far as the own village's catalogue knows; else its code.
    Words nameOf(String jenis);

    /// The code of its own village, such as `99.01.01.2001`; empty where it never spoke.
    Optional<String> ownKode();
}
