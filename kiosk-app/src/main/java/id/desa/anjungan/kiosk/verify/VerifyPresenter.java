package id.desa.anjungan.kiosk.verify;

import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.ScreenBuilder;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The screens of "Periksa surat".
public final class VerifyPresenter {
    /// A list of revocations older than this is no reassurance.
    private static final Duration OLD = Duration.ofDays(30);

    private VerifyPresenter() {}

    public static Screen present(VerifyState state, Scene scene) {
        return switch (state) {
            case VerifyState.Showing(var unreadable) -> showing(unreadable, scene);
            case VerifyState.Checking(var _, var since) ->
                Setbacks.waiting(scene, "verify.checking", "verify.checking", since)
                        .back()
                        .build();
            case VerifyState.Seen(var verdict) -> seen(verdict, scene);
            case VerifyState.Left _ ->
                Setbacks.waiting(scene, "verify.left", "wait.home", scene.now().toInstant())
                        .build();
        };
    }

    private static Screen showing(boolean unreadable, Scene scene) {
        var screen = scene.screen("verify.show")
                .centered()
                .title("verify.show.title")
                .lead("verify.show.lead")
                .part(new Part.Emblem(Icon.QR_CODE, Part.Tone.NEUTRAL, Optional.empty()));
        if (unreadable) {
            screen.part(new Part.Pill(Part.Tone.ATTENTION, Icon.WARNING, scene.say("verify.unreadable")));
        }
        return screen.back().build();
    }

    private static Screen seen(Verdict verdict, Scene scene) {
        return switch (verdict) {
            case Verdict.Genuine genuine -> genuine(genuine, scene);
            case Verdict.Forged(var desa) ->
                doubtful(scene, "verify.forged", Part.Tone.DANGER)
                        .lead("verify.forged.lead", "desa", scene.say("village.name", "desa", desa))
                        .build();
            case Verdict.UnknownVillage(var directory) ->
                doubtful(scene, "verify.unknown", Part.Tone.ATTENTION)
                        .lead("verify.unknown.lead", "tanggal", scene.date(directory))
                        .build();
            case Verdict.NotALetter _ ->
                doubtful(scene, "verify.not_a_letter", Part.Tone.ATTENTION).build();
            case Verdict.NoDirectory _ ->
                doubtful(scene, "verify.no_directory", Part.Tone.ATTENTION).build();
        };
    }

    private static ScreenBuilder doubtful(Scene scene, String name, Part.Tone tone) {
        var screen = scene.screen(name)
                .centered()
                .title(name + ".title")
                .part(new Part.Emblem(Icon.DOCUMENT, tone, Optional.of(Icon.WARNING)));
        if (tone == Part.Tone.ATTENTION && !name.equals("verify.unknown")) {
            screen.lead(name + ".lead");
        }
        return screen.back().primary("again", "verify.again", Icon.QR_CODE);
    }

    /// What stands on the paper as the proof has it: title and colour say how it stands, the rows are to be compared.
    private static Screen genuine(Verdict.Genuine genuine, Scene scene) {
        var facts = genuine.facts();
        var word = genuine.validity().name().toLowerCase(Locale.ROOT);
        return scene.screen("verify." + word)
                .title("verify." + word + ".title")
                .lead("verify.compare")
                .part(new Part.Banner(
                        tone(genuine.validity()),
                        icon(genuine.validity()),
                        scene.say("verify." + word, "tanggal", scene.date(facts.sampai())),
                        asOf(genuine.revocations(), scene),
                        Optional.empty()))
                .part(new Part.Rows(List.of(
                        new Part.Row(
                                scene.say("verify.from"),
                                scene.say("village.name", "desa", facts.desa()) + ", "
                                        + scene.say("verify.kecamatan", "kecamatan", facts.kecamatan())),
                        new Part.Row(scene.say("collect.number"), facts.nomor()),
                        new Part.Row(scene.say("verify.kind"), scene.say(facts.jenis())),
                        new Part.Row(scene.say("verify.date"), scene.date(facts.tanggal())),
                        new Part.Row(
                                scene.say("verify.person"),
                                scene.say("verify.person_is", "inisial", facts.inisial(), "nik", facts.nik4())))))
                .back()
                .primary("again", "verify.again", Icon.QR_CODE)
                .build();
    }

    private static String asOf(Instant revocations, Scene scene) {
        var old = scene.since(revocations).compareTo(OLD) > 0;
        return scene.say(old ? "verify.as_of_old" : "verify.as_of", "tanggal", scene.date(revocations));
    }

    private static Part.Tone tone(Validity validity) {
        return switch (validity) {
            case BERLAKU -> Part.Tone.DONE;
            case KEDALUWARSA -> Part.Tone.ATTENTION;
            case DICABUT -> Part.Tone.DANGER;
        };
    }

    private static Icon icon(Validity validity) {
        return switch (validity) {
            case BERLAKU -> Icon.SHIELD_CHECK;
            case KEDALUWARSA -> Icon.CLOCK;
            case DICABUT -> Icon.WARNING;
        };
    }
}
