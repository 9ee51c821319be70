package id.desa.anjungan.village.web;

import id.desa.anjungan.village.letter.Desa;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/// The village office as its pages need it.
///
/// @param village asked at each request: its public address may be known only once the server listens
/// @param zone the village's time zone
/// @param letterNames what each kind of letter is called, by its code
public record Office(Supplier<Desa> village, ZoneId zone, InstantSource clock, Map<String, String> letterNames) {
    public Office {
        letterNames = Map.copyOf(letterNames);
    }

    Desa desa() {
        return village.get();
    }

    Waktu waktu() {
        return new Waktu(zone);
    }

    /// Whether browsers reach these pages by TLS, so that the session's cookie may insist on it.
    boolean secure() {
        return desa().publicUrl().startsWith("https:");
    }
}
