package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.kiosk.deferred.DeferredState;
import id.desa.anjungan.kiosk.letter.Answers;
import id.desa.anjungan.kiosk.letter.Draft;
import id.desa.anjungan.kiosk.letter.Errand;
import id.desa.anjungan.kiosk.letter.LateReceipt;
import id.desa.anjungan.kiosk.letter.LetterState;
import id.desa.anjungan.kiosk.letter.LetterState.Late;
import id.desa.anjungan.kiosk.letter.Who;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.kiosk.signin.Typed;
import id.desa.anjungan.kiosk.village.Setback;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A letter asked for while the village cannot be reached, from the start and in the middle of a session.
final class DeferredSamples {
    private static final Who UNCHECKED = new Who.Unchecked(Nik.of("9901015704880001"));
    private static final DeferredState.TypingNik TYPED =
            new DeferredState.TypingNik(SampleLetters.catalogue(), new Typed("990101570488"), Optional.empty());
    private static final LetterState.Choosing CHOOSING =
            new LetterState.Choosing(SampleLetters.catalogue(), 0, Optional.of(UNCHECKED));
    private static final Draft DRAFT = new Draft(
            CHOOSING,
            SampleLetters.everyQuestion(),
            new Answers(Map.of(
                    "nama_usaha",
                    "Keripik Pisang dan Olahan Hasil Laut Bu Tri Wahyuni Berkah 2",
                    "jenis",
                    "olah",
                    "sejak",
                    "2019",
                    "omzet",
                    "1500000")),
            List.of());
    private static final Late.Offered OFFERED = new Late.Offered(DRAFT, UNCHECKED, Optional.empty(), CHOOSING);

    private DeferredSamples() {}

    static Map<String, Place> places() {
        var all = new LinkedHashMap<String, Place>();
        all.put("deferred-looking", new Place.Deferring(new DeferredState.Looking(1, Samples.NOW)));
        all.put("deferred-unable", new Place.Deferring(new DeferredState.Unable()));
        all.put("deferred-notice", new Place.Deferring(new DeferredState.Notice(SampleLetters.catalogue())));
        all.put("deferred-nik", new Place.Deferring(TYPED));
        all.put("deferred-choose", filling(CHOOSING));
        all.put("deferred-confirm", filling(OFFERED));
        all.put("deferred-keeping", filling(new Late.Keeping(OFFERED, 1, Samples.NOW)));
        all.put("deferred-not-kept", filling(new Late.NotKept(OFFERED)));
        all.put("deferred-slip", filling(new Late.PrintingSlip(receipt(false), 1, Samples.NOW)));
        for (var slip : LetterState.Slip.values()) {
            all.put("deferred-kept-" + SampleNames.of(slip), filling(new Late.Kept(receipt(false), slip)));
        }
        var resident = FrontSamples.resident("Ibu", "TRI WAHYUNI", 1, 2);
        var failed = new LetterState.Failed(new Errand.Send(DRAFT, SampleLetters.page()), Setback.LINK_DOWN, CHOOSING);
        all.put(
                "letter-offered-to-keep",
                new Place.Asking(
                        resident, new Late.Offered(DRAFT, new Who.Known("reference"), Optional.of(failed), CHOOSING)));
        all.put("letter-kept", new Place.Asking(resident, new Late.Kept(receipt(true), LetterState.Slip.PRINTED)));
        return all;
    }

    private static Place filling(LetterState letter) {
        return new Place.Deferring(new DeferredState.Filling(TYPED, 1, letter));
    }

    private static LateReceipt receipt(boolean checked) {
        return new LateReceipt(
                SampleLetters.everyQuestion().name(), "T-7K3M9Q", "head.body.signature", Samples.NOW, checked);
    }
}
