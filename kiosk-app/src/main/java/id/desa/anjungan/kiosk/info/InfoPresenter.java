package id.desa.anjungan.kiosk.info;

import id.desa.anjungan.kiosk.letter.LetterFacts;
import id.desa.anjungan.kiosk.present.Paging;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.time.Instant;
import java.util.Optional;

/// The screens of "Informasi surat"; each says of when it is.
public final class InfoPresenter {
    private InfoPresenter() {}

    public static Screen present(InfoState state, Scene scene) {
        return switch (state) {
            case InfoState.Looking(var _, var since) ->
                Setbacks.waiting(scene, "info.looking", "wait.catalogue", since)
                        .back()
                        .build();
            case InfoState.Nothing _ ->
                scene.screen("info.nothing")
                        .centered()
                        .title("info.nothing.title")
                        .lead("info.nothing.lead")
                        .part(new Part.Emblem(Icon.DOCUMENT, Part.Tone.ATTENTION, Optional.of(Icon.WARNING)))
                        .part(new Part.Pill(
                                Part.Tone.NEUTRAL, Icon.CLOCK, scene.say("staff.hours", "jam", scene.officeHours())))
                        .back()
                        .build();
            case InfoState.Listing listing -> listing(listing, scene);
            case InfoState.Reading reading -> reading(reading, scene);
            case InfoState.Left _ ->
                Setbacks.waiting(scene, "info.left", "wait.home", scene.now().toInstant())
                        .build();
        };
    }

    private static Screen listing(InfoState.Listing state, Scene scene) {
        var page = Paging.of(state.list().value().letters(), scene.canvas().cards(), state.page());
        var cards = page.shown().stream()
                .map(jenis -> LetterFacts.card(jenis, scene))
                .toList();
        var screen = scene.screen("info.letters")
                .title("start.info")
                .led(asOf(state.list().at(), scene));
        if (cards.isEmpty()) {
            screen.lead("letter.none");
        } else {
            screen.part(new Part.Cards(cards, scene.canvas().portrait() ? 1 : 2));
        }
        screen.back();
        page.more(scene).ifPresent(screen::action);
        return screen.build();
    }

    private static Screen reading(InfoState.Reading state, Scene scene) {
        var jenis = state.jenis();
        var page = Paging.of(
                LetterFacts.syarat(jenis, scene), Math.max(2, scene.canvas().rows() - 3), state.page());
        var screen = scene.screen("info.letter")
                .titled(scene.say(jenis.name()))
                .led(asOf(state.from().list().at(), scene));
        if (!page.shown().isEmpty()) {
            screen.part(new Part.Lines(scene.say("letter.requirements"), page.shown()));
        }
        screen.part(new Part.Rows(LetterFacts.rows(jenis, scene))).back();
        page.more(scene).ifPresent(screen::action);
        return screen.build();
    }

    private static String asOf(Instant when, Scene scene) {
        return scene.say("info.as_of", "tanggal", scene.date(when), "jam", scene.clock(when));
    }
}
