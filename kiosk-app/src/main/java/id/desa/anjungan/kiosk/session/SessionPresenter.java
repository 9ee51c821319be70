package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.device.Mender;
import id.desa.anjungan.kiosk.collect.CollectPresenter;
import id.desa.anjungan.kiosk.deferred.DeferredPresenter;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.Limits;
import id.desa.anjungan.kiosk.info.InfoPresenter;
import id.desa.anjungan.kiosk.lease.LeasePresenter;
import id.desa.anjungan.kiosk.letter.LetterPresenter;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.present.Paging;
import id.desa.anjungan.kiosk.present.PrivacyNotice;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.service.ServicePresenter;
import id.desa.anjungan.kiosk.signin.SignInPresenter;
import id.desa.anjungan.kiosk.verify.VerifyPresenter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/// From the session to what a person meets. Pure.
public final class SessionPresenter {
    private final Phrases phrases;
    private final Canvas canvas;
    private final ZoneId zone;
    private final SessionTimes times;

    /// @param zone of the village: clocks on the wall and the screen agree
    public SessionPresenter(Phrases phrases, Canvas canvas, ZoneId zone, SessionTimes times) {
        this.phrases = phrases;
        this.canvas = canvas;
        this.zone = zone;
        this.times = times;
    }

    public Showing present(Session session) {
        return new Showing(screen(session), session.settings());
    }

    Screen screen(Session session) {
        var scene = new Scene(
                phrases,
                session.settings(),
                canvas.withTextStep(session.settings().textStep()),
                session.now().atZone(zone),
                session.kiosk().village(),
                session.kiosk().link(),
                session.kiosk().showsDemo());
        return switch (session.over()) {
            case Over.Nothing _ -> place(session, scene);
            case Over.Languages _ -> OverPresenter.languages(scene);
            case Over.Officer(var call) -> OverPresenter.officer(call, scene);
            case Over.StillThere(var since) -> OverPresenter.stillThere(since, times.warning(), scene);
        };
    }

    private Screen place(Session session, Scene scene) {
        return switch (session.place()) {
            case Place.Attract _ -> AttractPresenter.present(session.kiosk(), scene);
            case Place.Closed(var code) ->
                code.equals(HealthCode.STARTING.code()) || code.equals(HealthCode.HELD.code())
                        ? starting(scene)
                        : closed(code, scene);
            case Place.Start(var asking) -> StartPresenter.present(asking, session.kiosk(), session.touched(), scene);
            case Place.Deferring(var deferred) -> DeferredPresenter.present(deferred, scene);
            case Place.Verifying(var verify) -> VerifyPresenter.present(verify, scene);
            case Place.Reading(var info) -> InfoPresenter.present(info, scene);
            case Place.Leased(var lease) -> LeasePresenter.present(lease, scene);
            case Place.Privacy _ -> privacy(scene);
            case Place.SigningIn(var signIn) -> SignInPresenter.present(signIn, scene);
            case Place.Home(var resident) -> HomePresenter.present(resident, session.kiosk(), scene);
            case Place.Resuming(var _, var draft) -> resuming(draft, scene);
            case Place.Asking(var _, var letter) -> LetterPresenter.present(letter, scene);
            case Place.Collecting(var _, var collect) -> CollectPresenter.present(collect, scene);
            case Place.LoadingData(var _, var _, var since) ->
                Setbacks.waiting(scene, "data.waiting", "wait.household", since)
                        .back()
                        .build();
            case Place.DataFailed(var _, var setback) ->
                Setbacks.failed(scene, "data.failed", setback).build();
            case Place.OwnData own -> ownData(own, scene);
            case Place.Servicing(var service, var _) -> ServicePresenter.present(service, scene);
            case Place.Goodbye(var why, var _) -> goodbye(why, scene);
        };
    }

    private static Screen starting(Scene scene) {
        return scene.screen("starting")
                .centered()
                .title("starting.title")
                .lead("starting.lead")
                .part(new Part.Busy(scene.say("wait.processing")))
                .buildWithoutFoot();
    }

    private static boolean needsTechnician(String code) {
        return HealthCode.of(code)
                .filter(known -> Limits.of(known).mender() == Mender.TECHNICIAN)
                .isPresent();
    }

    private static Screen closed(String code, Scene scene) {
        return scene.screen("closed")
                .centered()
                .title("error.out_of_service")
                .lead(needsTechnician(code) ? "closed.technician" : "closed.lead")
                .part(new Part.Emblem(Icon.LOCK, Part.Tone.ATTENTION, Optional.empty()))
                .part(new Part.Code(scene.say("closed.code"), code))
                .buildWithoutFoot();
    }

    private static Screen privacy(Scene scene) {
        return PrivacyNotice.of(
                scene,
                "privacy",
                "privacy.title",
                "privacy.understood",
                new Part.Line(Icon.SHIELD_CHECK, scene.say("privacy.where")),
                new Part.Line(Icon.TRASH, scene.say("privacy.how_long")),
                new Part.Line(Icon.PERSON, scene.say("privacy.rights")));
    }

    private static Screen resuming(KeptDraft draft, Scene scene) {
        return scene.screen("draft")
                .centered()
                .part(new Part.Emblem(Icon.PENCIL, Part.Tone.NEUTRAL, Optional.of(Icon.DOCUMENT)))
                .title("draft.title")
                .lead("draft.lead", "surat", scene.say(draft.name()))
                .secondary("draft.decline", "draft.decline", Icon.TRASH)
                .primary("draft.resume", "draft.resume", Icon.ARROW_RIGHT)
                .build();
    }

    private static Screen ownData(Place.OwnData own, Scene scene) {
        var rows = new ArrayList<Part.Row>();
        own.biodata().rows().forEach(row -> rows.add(new Part.Row(scene.say(row.label()), row.value())));
        var page = Paging.of(rows, scene.canvas().rows(), own.page());
        var screen = scene.screen("data")
                .title("data.title")
                .lead("data.lead")
                .part(new Part.Rows(page.shown()))
                .back();
        page.more(scene).ifPresent(screen::action);
        return screen.build();
    }

    private static Screen goodbye(Place.Why why, Scene scene) {
        return scene.screen("goodbye")
                .centered()
                .part(new Part.Emblem(
                        why == Place.Why.DONE ? Icon.CHECK : Icon.SHIELD_CHECK, Part.Tone.DONE, Optional.empty()))
                .title(
                        switch (why) {
                            case DONE -> "thanks.bye";
                            case IDLE, EXPIRED -> "timeout.ended";
                        })
                .lead("goodbye.wiped")
                .action(Action.primary("start", scene.say("goodbye.start"), Icon.ARROW_RIGHT))
                .build();
    }
}
