package id.desa.anjungan.village.web;

import id.desa.anjungan.village.letter.Desa;
import java.time.InstantSource;
import java.time.ZoneId;

/// The village office as its pages need it.
///
/// @param zone the village's time zone
public record Office(Desa desa, ZoneId zone, InstantSource clock) {
    Waktu waktu() {
        return new Waktu(zone);
    }

    /// Whether browsers reach these pages by TLS, so that the session's cookie may insist on it.
    boolean secure() {
        return desa.publicUrl().startsWith("https:");
    }
}
