package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.kiosk.verify.Verdict;
import id.desa.anjungan.kiosk.verify.VerifyState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// A letter before the scanner.
final class VerifySamples {
    private static final Verdict.Facts FACTS = new Verdict.Facts(
            "Karangkembang Kulon Progosari",
            "Wanasepi Tengah",
            "500.2.2.4/007/99.01.01.2001/XII/2026",
            Words.of("Surat Keterangan Tidak Mampu", "Certificate of low income"),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 12, 20),
            "M.R.S.N.H",
            "0001");

    private VerifySamples() {}

    static Map<String, Place> places() {
        var all = new LinkedHashMap<String, Place>();
        states().forEach((name, state) -> all.put("verify-" + name, new Place.Verifying(state)));
        return all;
    }

    private static Map<String, VerifyState> states() {
        var all = new LinkedHashMap<String, VerifyState>();
        all.put("show", new VerifyState.Showing(false));
        all.put("show-unreadable", new VerifyState.Showing(true));
        all.put("checking", new VerifyState.Checking(1, Samples.NOW));
        var yesterday = Samples.NOW.minusSeconds(86_400);
        for (var validity : Validity.values()) {
            all.put(SampleNames.of(validity), new VerifyState.Seen(new Verdict.Genuine(FACTS, validity, yesterday)));
        }
        all.put(
                "berlaku-old-list",
                new VerifyState.Seen(
                        new Verdict.Genuine(FACTS, Validity.BERLAKU, Samples.NOW.minusSeconds(90L * 86_400))));
        all.put("forged", new VerifyState.Seen(new Verdict.Forged(FACTS.desa())));
        all.put("unknown-village", new VerifyState.Seen(new Verdict.UnknownVillage(yesterday)));
        all.put("not-a-letter", new VerifyState.Seen(new Verdict.NotALetter()));
        all.put("no-directory", new VerifyState.Seen(new Verdict.NoDirectory()));
        return all;
    }
}
