package id.desa.anjungan.village.web;

import id.desa.anjungan.village.letter.Desa;
import id.desa.anjungan.village.letter.TemplateProblem;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The village office as its pages need it.
///
/// @param village asked at each request: its address may be known only once the server listens
/// @param secure whether browsers reach these pages by TLS, so that the session's cookie may insist on it
/// @param zone the village's time zone
/// @param letterNames what each kind of letter is called, by its code
/// @param templateProblems what is wrong with the letters' templates just now
public record Office(
        Supplier<Desa> village,
        boolean secure,
        ZoneId zone,
        InstantSource clock,
        Map<String, String> letterNames,
        Supplier<List<TemplateProblem>> templateProblems) {
    public Office {
        letterNames = Map.copyOf(letterNames);
    }

    Desa desa() {
        return village.get();
    }

    Waktu waktu() {
        return new Waktu(zone);
    }
}
