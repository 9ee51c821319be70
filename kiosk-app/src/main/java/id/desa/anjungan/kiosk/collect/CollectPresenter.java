package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.kiosk.paper.PaperPresenter;
import id.desa.anjungan.kiosk.present.Paging;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The screens from the list of requests to the slip that opens printing; paper itself is in
/// [PaperPresenter].
public final class CollectPresenter {
    private CollectPresenter() {}

    public static Screen present(CollectState state, Scene scene) {
        return switch (state) {
            case CollectState.Waiting waiting -> waiting(waiting, scene);
            case CollectState.Failed(var errand, var setback, var _) ->
                Setbacks.failed(scene, "collect.failed." + name(errand), setback)
                        .build();
            case CollectState.Listing listing -> listing(listing, scene);
            case CollectState.Detail(var _, var request) -> detail(request, scene);
            case CollectState.NeedsSlip(var _, var _, var hint) -> needsSlip(hint, scene);
            case CollectState.WaitsElsewhere waits -> waitsElsewhere(waits, scene);
            case CollectState.OnPaper(var _, var _, var paper) -> PaperPresenter.present(paper, scene);
            case CollectState.Left _ ->
                Setbacks.waiting(scene, "collect.left", "wait.home", scene.now().toInstant())
                        .build();
        };
    }

    private static Screen waiting(CollectState.Waiting waiting, Scene scene) {
        var name = name(waiting.errand());
        var screen = Setbacks.waiting(scene, "collect.waiting." + name, "wait." + name, waiting.since());
        return (waiting.errand() instanceof Errand.LoadRequests ? screen.back() : screen).build();
    }

    private static String name(Errand errand) {
        return switch (errand) {
            case Errand.LoadRequests _ -> "requests";
            case Errand.Elevate _ -> "elevate";
            case Errand.AskGrant _ -> "grant";
            case Errand.Fetch _ -> "document";
        };
    }

    private static Screen listing(CollectState.Listing listing, Scene scene) {
        var page = Paging.of(listing.requests(), scene.canvas().cards(), listing.page());
        var screen = scene.screen("collect.list").title("collect.title");
        if (listing.requests().isEmpty()) {
            return screen.lead("collect.empty")
                    .part(new Part.Emblem(Icon.DOCUMENT, Part.Tone.NEUTRAL, Optional.empty()))
                    .back()
                    .build();
        }
        screen.lead("collect.lead")
                .part(new Part.Cards(
                        page.shown().stream()
                                .map(request -> card(request, scene))
                                .toList(),
                        scene.canvas().portrait() ? 1 : 2))
                .back();
        page.more(scene).ifPresent(screen::action);
        return screen.build();
    }

    private static Part.Card card(Permohonan request, Scene scene) {
        return new Part.Card(
                Action.secondary("card." + request.id(), scene.say(request.name()), StatusWords.icon(request)),
                scene.say("collect.asked_on", "tanggal", scene.date(request.createdAt())),
                StatusWords.badge(request, scene),
                StatusWords.tone(request));
    }

    private static Screen detail(Permohonan request, Scene scene) {
        var printable = CollectReducer.printable(request);
        var screen = scene.screen("collect.detail." + StatusWords.name(request))
                .titled(scene.say(request.name()))
                .part(new Part.Banner(
                        StatusWords.tone(request),
                        StatusWords.icon(request),
                        StatusWords.title(request, scene),
                        StatusWords.explanation(request, scene),
                        Optional.empty()))
                .part(new Part.Rows(rows(request, scene)));
        screen.back();
        return (printable ? screen.primary("print", "collect.print", Icon.PRINTER) : screen).build();
    }

    private static List<Part.Row> rows(Permohonan request, Scene scene) {
        var rows = new ArrayList<Part.Row>();
        rows.add(new Part.Row(scene.say("slip.registration"), request.registration()));
        rows.add(new Part.Row(scene.say("collect.asked"), scene.date(request.createdAt())));
        var letter = request.letter();
        if (letter != null) {
            rows.add(new Part.Row(scene.say("collect.number"), letter.nomor()));
            var until = letter.validUntil();
            if (until != null) {
                rows.add(new Part.Row(scene.say("collect.valid_until"), scene.date(until)));
            }
        } else if (request.status() != PermohonanStatus.DIBATALKAN) {
            rows.add(new Part.Row(scene.say("collect.changed"), scene.date(request.changedAt())));
        }
        return rows;
    }

    private static Screen needsSlip(CollectState.Hint hint, Scene scene) {
        var screen = scene.screen("collect.needs_slip")
                .centered()
                .title("collect.slip.title")
                .lead("collect.slip.lead")
                .part(new Part.Emblem(Icon.QR_CODE, Part.Tone.NEUTRAL, Optional.empty()));
        switch (hint) {
            case NONE -> {}
            case UNREADABLE -> screen.part(warning(scene, "slip.unreadable"));
            case WRONG_SLIP -> screen.part(warning(scene, "slip.wrong"));
        }
        return screen.part(new Part.Text(scene.say("collect.slip.lost"))).back().build();
    }

    private static Screen waitsElsewhere(CollectState.WaitsElsewhere waits, Scene scene) {
        return scene.screen("collect.waits_elsewhere")
                .centered()
                .title("elsewhere.title")
                .lead(waits.soon() ? "elsewhere.soon" : "elsewhere.silent")
                .part(new Part.Emblem(Icon.DOCUMENT, Part.Tone.ATTENTION, Optional.of(Icon.HOURGLASS)))
                .part(new Part.Code(scene.say("elsewhere.where"), KioskNames.of(waits.kiosk())))
                .back()
                .primary("retry", "common.retry", Icon.AGAIN)
                .build();
    }

    private static Part warning(Scene scene, String key) {
        return new Part.Pill(Part.Tone.ATTENTION, Icon.WARNING, scene.say(key));
    }
}
