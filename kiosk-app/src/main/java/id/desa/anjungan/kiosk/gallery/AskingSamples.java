package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.kiosk.letter.Answers;
import id.desa.anjungan.kiosk.letter.Draft;
import id.desa.anjungan.kiosk.letter.Editor;
import id.desa.anjungan.kiosk.letter.Errand;
import id.desa.anjungan.kiosk.letter.LetterState;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.kiosk.village.Setback;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asking for a letter.
final class AskingSamples {
    private static final LetterState.Choosing CHOOSING = new LetterState.Choosing(SampleLetters.catalogue(), 0);
    private static final JenisSurat JENIS = SampleLetters.everyQuestion();
    private static final String LONG_ANSWER = "Keripik Pisang dan Olahan Hasil Laut Bu Tri Wahyuni Berkah 2";
    private static final Draft DRAFT = new Draft(
            CHOOSING,
            JENIS,
            new Answers(Map.of(
                    "nama_usaha", LONG_ANSWER, "jenis", "olah", "sejak", "2019", "omzet", "1500000", "untuk", "f3")),
            Samples.biodata().household());

    private AskingSamples() {}

    static Map<String, Place> places() {
        var resident = FrontSamples.resident("Ibu", "TRI WAHYUNI", 1, 2);
        var all = new LinkedHashMap<String, Place>();
        states().forEach((name, state) -> all.put("letter-" + name, new Place.Asking(resident, state)));
        return all;
    }

    private static Map<String, LetterState> states() {
        var all = new LinkedHashMap<String, LetterState>();
        all.put("waiting-catalogue", waiting(new Errand.LoadCatalogue(), 0));
        all.put("choose", CHOOSING);
        all.put("choose-page-2", new LetterState.Choosing(CHOOSING.catalogue(), 1));
        all.put("choose-none", new LetterState.Choosing(new Catalogue(List.of()), 0));
        all.put("requirements", new LetterState.Requirements(CHOOSING, JENIS, 0));
        all.put("requirements-page-2", new LetterState.Requirements(CHOOSING, JENIS, 1));
        all.put("waiting-household", waiting(new Errand.LoadHousehold(CHOOSING, JENIS, Optional.empty()), 0));
        all.put("text-empty", asking(0, Editor.with("")));
        all.put("text", asking(0, Editor.with("Keripik Pisang Sari U")));
        all.put("text-long", asking(0, Editor.with(LONG_ANSWER)));
        all.put("text-wrong", asking(0, new Editor("Wa", false, 1, 0, true)));
        all.put("choice", asking(1, Editor.with("")));
        all.put("choice-answered", asking(1, Editor.with("olah")));
        all.put("choice-wrong", asking(1, new Editor("", true, 0, 1, true)));
        all.put("year", asking(2, Editor.with("20")));
        all.put("year-wrong", asking(2, new Editor("2035", false, 0, 0, true)));
        all.put("money-empty", asking(3, Editor.with("")));
        all.put("money", asking(3, Editor.with("1500000")));
        all.put("money-most", asking(3, new Editor("999999999999", false, 0, 0, true)));
        all.put("family", asking(4, Editor.with("")));
        all.put("family-nobody", new LetterState.Asking(nobody(), 4, Editor.with("")));
        all.put("waiting-preview", waiting(new Errand.LoadPreview(DRAFT), 0));
        all.put("waiting-preview-slow", waiting(new Errand.LoadPreview(DRAFT), 7));
        all.put("preview", new LetterState.Previewing(DRAFT, SampleLetters.page()));
        all.put("confirm", new LetterState.Confirming(DRAFT, SampleLetters.page()));
        all.put("confirm-nothing-asked", new LetterState.Confirming(nothingAsked(), SampleLetters.page()));
        all.put("waiting-send", waiting(new Errand.Send(DRAFT, SampleLetters.page()), 0));
        all.put("printing-slip", new LetterState.PrintingSlip(Samples.received(), 1, Samples.NOW));
        for (var slip : LetterState.Slip.values()) {
            all.put("sent-slip-" + SampleNames.of(slip), new LetterState.Sent(Samples.received(), slip));
        }
        for (var setback : Setback.values()) {
            if (setback != Setback.SESSION_ENDED) {
                all.put(
                        "failed-" + SampleNames.of(setback),
                        new LetterState.Failed(new Errand.LoadPreview(DRAFT), setback, asking(4, Editor.with("f3"))));
            }
        }
        return all;
    }

    private static LetterState asking(int at, Editor editor) {
        return new LetterState.Asking(DRAFT, at, editor);
    }

    private static Draft nobody() {
        return new Draft(CHOOSING, JENIS, DRAFT.answers(), List.of());
    }

    private static Draft nothingAsked() {
        return new Draft(CHOOSING, CHOOSING.catalogue().letters().get(1), Answers.NONE, List.of());
    }

    private static LetterState waiting(Errand errand, int seconds) {
        return new LetterState.Waiting(errand, 1, Samples.NOW.minusSeconds(seconds), CHOOSING);
    }
}
