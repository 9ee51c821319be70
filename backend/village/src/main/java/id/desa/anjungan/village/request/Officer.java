package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Nik;
import java.util.Optional;

/// Somebody of the village office who is signed in to its pages.
///
/// @param nik set where the officer is also a resident, so that nobody handles the own household's letter
public record Officer(long id, String nama, Role role, Optional<Nik> nik) {
    public enum Role {
        /// Checks requests, approves, returns, rejects.
        PETUGAS,
        /// Signs.
        KADES
    }

    @Override
    public String toString() {
        return "Officer[id=" + id + ", role=" + role + "]";
    }
}
