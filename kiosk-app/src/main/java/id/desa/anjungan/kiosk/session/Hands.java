package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.collect.CollectEvent;
import id.desa.anjungan.kiosk.collect.CollectReducer;
import id.desa.anjungan.kiosk.deferred.DeferredEvent;
import id.desa.anjungan.kiosk.deferred.DeferredReducer;
import id.desa.anjungan.kiosk.deferred.DeferredState;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.info.InfoEvent;
import id.desa.anjungan.kiosk.info.InfoReducer;
import id.desa.anjungan.kiosk.lease.LeaseEvent;
import id.desa.anjungan.kiosk.lease.LeaseReducer;
import id.desa.anjungan.kiosk.letter.LetterEvent;
import id.desa.anjungan.kiosk.letter.LetterReducer;
import id.desa.anjungan.kiosk.letter.LetterState;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.service.ServiceEvent;
import id.desa.anjungan.kiosk.signin.SignInEvent;
import id.desa.anjungan.kiosk.signin.SignInReducer;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.verify.VerifyEvent;
import id.desa.anjungan.kiosk.verify.VerifyReducer;
import java.util.Optional;

/// What a finger, the keypad or the robot does, wherever the session is.
final class Hands {

    private Hands() {}

    static Next<Session, Effect> pressed(Session session, String action) {
        return switch (session.over()) {
            case Over.Languages _ ->
                action.startsWith("foot.") && !action.equals("foot.language")
                        ? foot(session, action)
                        : Next.stay(languageChosen(session, action));
            case Over.Officer _ ->
                Next.stay(action.equals("officer.close") ? session.under(new Over.Nothing()) : session);
            case Over.StillThere _ ->
                switch (action) {
                    case "stay" -> Next.stay(session.under(new Over.Nothing()));
                    case "end" -> Ending.ended(session, Place.Why.DONE);
                    default -> Next.stay(session);
                };
            case Over.Nothing _ -> action.startsWith("foot.") ? foot(session, action) : atPlace(session, action);
        };
    }

    private static Session languageChosen(Session session, String action) {
        for (var language : Language.values()) {
            if (action.equals("language." + language.code())) {
                return session.with(session.settings().with(language)).under(new Over.Nothing());
            }
        }
        return action.equals("back") ? session.under(new Over.Nothing()) : session;
    }

    private static Next<Session, Effect> foot(Session session, String action) {
        if (session.place() instanceof Place.Attract || session.place() instanceof Place.Closed) {
            return Next.stay(session);
        }
        return switch (action) {
            case "foot.language" -> Next.stay(session.under(new Over.Languages()));
            case "foot.text" -> Next.stay(session.with(session.settings().withNextTextStep()));
            case "foot.contrast" -> Next.stay(session.with(session.settings().withNextTheme()));
            case "foot.officer" ->
                Next.run(session.under(new Over.Officer(Over.Call.CALLING)), new Effect.CallOfficer(session.id()));
            default -> Next.stay(session);
        };
    }

    private static Next<Session, Effect> atPlace(Session session, String action) {
        return switch (session.place()) {
            case Place.Attract _ ->
                switch (action) {
                    case "start" -> begun(session, Optional.empty());
                    case "corner.held" -> Serving.knock(session, Optional.empty());
                    default -> Next.stay(session);
                };
            case Place.Closed(var code) ->
                action.equals("corner.held") && !code.equals(HealthCode.STARTING.code())
                        ? Serving.knock(session, Optional.of(code))
                        : Next.stay(session);
            case Place.Servicing(var service, var closed) ->
                Serving.told(session, service, closed, new ServiceEvent.Pressed(action));
            case Place.Start(var asking) -> start(session, asking, action);
            case Place.Deferring(var deferred) ->
                action.equals("end") && isKept(deferred)
                        ? Ending.ended(session, Place.Why.DONE)
                        : Features.deferring(session, deferred, new DeferredEvent.Pressed(action));
            case Place.Verifying(var verify) ->
                Features.verifying(
                        session, VerifyReducer.reduce(verify, new VerifyEvent.Pressed(action), session.turn()));
            case Place.Reading(var info) ->
                Features.reading(session, Next.stay(InfoReducer.reduce(info, new InfoEvent.Pressed(action))));
            case Place.Leased(var lease) ->
                action.equals("end") && mayEnd(session)
                        ? Ending.ended(session, Place.Why.DONE)
                        : Features.leased(session, lease, new LeaseEvent.Pressed(action));
            case Place.Privacy(var slip) ->
                switch (action) {
                    case "privacy.understood" ->
                        Next.stay(session.at(new Place.SigningIn(
                                slip.map(SignInReducer::withSlip).orElseGet(SignInReducer::start))));
                    case "back" -> Next.stay(session.renewed(new Place.Attract()));
                    default -> Next.stay(session);
                };
            case Place.SigningIn(var signIn) -> Features.signIn(session, signIn, new SignInEvent.Pressed(action));
            case Place.Home(var resident) -> home(session, resident, action);
            case Place.Resuming(var resident, var draft) -> resuming(session, resident, draft, action);
            case Place.Asking(var resident, var letter) ->
                action.equals("end") && (letter instanceof LetterState.Sent || letter instanceof LetterState.Late.Kept)
                        ? Ending.ended(session, Place.Why.DONE)
                        : Features.letter(session, resident, letter, new LetterEvent.Pressed(action));
            case Place.Collecting(var resident, var collect) ->
                action.equals("end") && mayEnd(session)
                        ? Ending.ended(session, Place.Why.DONE)
                        : Features.collect(session, resident, collect, new CollectEvent.Pressed(action));
            case Place.LoadingData(var resident, var _, var _) -> backHome(session, resident, action);
            case Place.DataFailed(var resident, var _) ->
                action.equals("retry") ? Features.loadData(session, resident) : backHome(session, resident, action);
            case Place.OwnData(var resident, var biodata, var page) ->
                action.equals("more")
                        ? Next.stay(session.at(new Place.OwnData(resident, biodata, page + 1)))
                        : backHome(session, resident, action);
            case Place.Goodbye _ -> Next.stay(action.equals("start") ? session.renewed(new Place.Attract()) : session);
        };
    }

    private static boolean isKept(DeferredState deferred) {
        return deferred instanceof DeferredState.Filling(var _, var _, LetterState.Late.Kept _);
    }

    private static boolean mayEnd(Session session) {
        return session.place()
                .paper()
                .filter(paper -> paper instanceof PaperState.TakePaper || paper instanceof PaperState.OfficerSettles)
                .isPresent();
    }

    private static Next<Session, Effect> backHome(Session session, Resident resident, String action) {
        return Next.stay(action.equals("back") ? session.at(new Place.Home(resident)) : session);
    }

    static Next<Session, Effect> begun(Session session, Optional<SlipCode> slip) {
        if (session.kiosk().reachable()) {
            return Next.stay(session.renewed(new Place.Privacy(slip)));
        }
        var begun = session.renewed(new Place.Start(true));
        return slip.map(shown -> Features.leasing(begun, LeaseReducer.withSlip(shown, begun.turn())))
                .orElseGet(() -> Next.run(begun, new Effect.AskVillage()));
    }

    private static Next<Session, Effect> start(Session session, boolean asking, String action) {
        if (action.equals("back")) {
            return Next.stay(session.renewed(new Place.Attract()));
        }
        return asking ? Next.stay(session) : atStart(session, action);
    }

    /// One arrow a tile.
    private static Next<Session, Effect> atStart(Session session, String action) {
        return switch (action) {
            case "retry" -> Next.run(session.at(new Place.Start(true)), new Effect.AskVillage());
            case "start.signin" -> Next.stay(session.at(new Place.Privacy(Optional.empty())));
            case "start.defer" -> Features.deferring(session, DeferredReducer.start(session.turn()));
            case "start.verify" -> Next.stay(session.at(new Place.Verifying(VerifyReducer.start())));
            case "start.collect" -> Features.leasing(session, Next.stay(LeaseReducer.start()));
            case "start.info" ->
                Features.reading(session, InfoReducer.start(session.kiosk().reachable(), session.turn()));
            default -> Next.stay(session);
        };
    }

    /// Either way nothing of it stays on the disk.
    private static Next<Session, Effect> resuming(Session session, Resident resident, KeptDraft draft, String action) {
        var drop = new Effect.DropDraft(resident.ref().orElse(""));
        return switch (action) {
            case "draft.resume" ->
                Features.asking(session, resident, LetterReducer.resume(draft, session.turn()))
                        .and(drop);
            case "draft.decline" -> Next.run(session.at(new Place.Home(resident)), drop);
            case "end" -> Ending.ended(session, Place.Why.DONE);
            default -> Next.stay(session);
        };
    }

    private static Next<Session, Effect> home(Session session, Resident resident, String action) {
        return switch (action) {
            case "home.letter" -> Features.asking(session, resident, LetterReducer.start(session.turn()));
            case "home.status", "home.print" ->
                Features.collecting(session, resident, CollectReducer.start(Features.ground(session, resident)));
            case "home.data" -> Features.loadData(session, resident);
            case "end" -> Ending.ended(session, Place.Why.DONE);
            default -> Next.stay(session);
        };
    }
}
