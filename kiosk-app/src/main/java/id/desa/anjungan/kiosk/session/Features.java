package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.kiosk.collect.CollectEffect;
import id.desa.anjungan.kiosk.collect.CollectEvent;
import id.desa.anjungan.kiosk.collect.CollectReducer;
import id.desa.anjungan.kiosk.collect.CollectState;
import id.desa.anjungan.kiosk.collect.Errand.Elevate;
import id.desa.anjungan.kiosk.collect.Ground;
import id.desa.anjungan.kiosk.deferred.DeferredEffect;
import id.desa.anjungan.kiosk.deferred.DeferredEvent;
import id.desa.anjungan.kiosk.deferred.DeferredReducer;
import id.desa.anjungan.kiosk.deferred.DeferredState;
import id.desa.anjungan.kiosk.info.InfoEffect;
import id.desa.anjungan.kiosk.info.InfoState;
import id.desa.anjungan.kiosk.lease.LeaseEffect;
import id.desa.anjungan.kiosk.lease.LeaseEvent;
import id.desa.anjungan.kiosk.lease.LeaseReducer;
import id.desa.anjungan.kiosk.lease.LeaseState;
import id.desa.anjungan.kiosk.letter.Errand;
import id.desa.anjungan.kiosk.letter.LetterEffect;
import id.desa.anjungan.kiosk.letter.LetterEvent;
import id.desa.anjungan.kiosk.letter.LetterReducer;
import id.desa.anjungan.kiosk.letter.LetterState;
import id.desa.anjungan.kiosk.letter.Who;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.paper.Guest;
import id.desa.anjungan.kiosk.signin.Claim;
import id.desa.anjungan.kiosk.signin.SignInEvent;
import id.desa.anjungan.kiosk.signin.SignInReducer;
import id.desa.anjungan.kiosk.signin.SignInState;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.verify.VerifyEffect;
import id.desa.anjungan.kiosk.verify.VerifyState;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import java.util.Optional;

/// Hands events to the features and sets what they answer into the session.
final class Features {

    private Features() {}

    static Next<Session, Effect> signIn(Session session, SignInState state, SignInEvent event) {
        var next = SignInReducer.reduce(state, event, session.turn());
        return switch (next.state()) {
            case SignInState.Done(var signedIn) ->
                signedIn(session, Resident.of(signedIn).with(shownAt(state)));
            case SignInState.Left _ -> Next.stay(session.renewed(new Place.Attract()));
            case SignInState.Unsigned _ -> Next.stay(session.at(new Place.Start(false)));
            case SignInState.Choosing _,
                    SignInState.NoPin _,
                    SignInState.TypingNik _,
                    SignInState.ShowingSlip _,
                    SignInState.TypingPin _,
                    SignInState.Checking _,
                    SignInState.Refused _,
                    SignInState.SlipRefused _,
                    SignInState.Locked _,
                    SignInState.SeeOfficer _,
                    SignInState.NotServed _,
                    SignInState.Failed _ ->
                next.within(
                        signIn -> session.at(new Place.SigningIn(signIn)),
                        effect -> new Effect.SignIn(session.id(), effect));
        };
    }

    private static Optional<SlipCode> shownAt(SignInState state) {
        return state instanceof SignInState.Checking(Claim.BySlip(var slip), var _, var _)
                ? Optional.of(slip)
                : Optional.empty();
    }

    static Next<Session, Effect> leased(Session session, LeaseState state, LeaseEvent event) {
        return leasing(
                session,
                LeaseReducer.reduce(
                        state, event, session.turn(), session.kiosk().letters()));
    }

    static Next<Session, Effect> leasing(Session session, Next<LeaseState, LeaseEffect> next) {
        return switch (next.state()) {
            case LeaseState.Left _ -> Next.stay(session.at(new Place.Start(false)));
            case LeaseState.Done _ -> Next.stay(session.renewed(new Place.Start(false)));
            case LeaseState.ShowingSlip _,
                    LeaseState.Looking _,
                    LeaseState.Cannot _,
                    LeaseState.TypingCode _,
                    LeaseState.Checking _,
                    LeaseState.OnPaper _ ->
                next.within(
                        lease -> session.at(new Place.Leased(lease)),
                        effect -> new Effect.Lease(guest(session), effect));
        };
    }

    private static Guest guest(Session session) {
        return new Guest(
                session.id(),
                session.settings().language(),
                session.kiosk().village(),
                session.kiosk().showsDemo());
    }

    static Next<Session, Effect> reading(Session session, Next<InfoState, InfoEffect> next) {
        return next.state() instanceof InfoState.Left
                ? Next.stay(session.at(new Place.Start(false)))
                : next.within(
                        info -> session.at(new Place.Reading(info)),
                        effect -> new Effect.ReadAbout(session.id(), effect));
    }

    private static Next<Session, Effect> signedIn(Session session, Resident resident) {
        var home = session.at(new Place.Home(resident));
        return resident.ref()
                .map(ref -> Next.<Session, Effect>run(home, new Effect.FindDraft(Ending.visit(session, resident), ref)))
                .orElseGet(() -> Next.stay(home));
    }

    static Next<Session, Effect> deferring(Session session, DeferredState state, DeferredEvent event) {
        return deferring(session, DeferredReducer.reduce(state, event, session.id(), session.turn()));
    }

    static Next<Session, Effect> deferring(Session session, Next<DeferredState, DeferredEffect> next) {
        return next.state() instanceof DeferredState.Left
                ? Next.stay(session.at(new Place.Start(false)))
                : next.within(
                        deferred -> session.at(new Place.Deferring(deferred)),
                        effect -> new Effect.Defer(Ending.visit(session), effect));
    }

    static Next<Session, Effect> verifying(Session session, Next<VerifyState, VerifyEffect> next) {
        return next.state() instanceof VerifyState.Left
                ? Next.stay(session.at(new Place.Start(false)))
                : next.within(
                        verify -> session.at(new Place.Verifying(verify)),
                        effect -> new Effect.Verify(session.id(), effect));
    }

    static Next<Session, Effect> letter(Session session, Resident resident, LetterState state, LetterEvent event) {
        var next = asking(
                session,
                resident,
                LetterReducer.reduce(
                        state,
                        event,
                        session.id(),
                        session.turn(),
                        resident.ref().map(Who.Known::new)));
        return resident.ref()
                .filter(_ -> wasSent(state, next.state().place()))
                .map(ref -> next.and(new Effect.DropDraft(ref)))
                .orElse(next);
    }

    /// What was kept of an earlier try is of no use any more.
    private static boolean wasSent(LetterState before, Place now) {
        return (before instanceof LetterState.Waiting(Errand.Send _, var _, var _, var _)
                        && now instanceof Place.Asking(var _, LetterState.PrintingSlip _))
                || (before instanceof LetterState.Late.Keeping
                        && now instanceof Place.Asking(var _, LetterState.Late.PrintingSlip _));
    }

    static Next<Session, Effect> asking(Session session, Resident resident, Next<LetterState, LetterEffect> next) {
        if (next.state() instanceof LetterState.Left(var sent)) {
            return Next.stay(session.at(new Place.Home(sent ? resident.afterAsking() : resident)));
        }
        if (next.state() instanceof LetterState.Failed failed && failed.setback() == Setback.SESSION_ENDED) {
            return Ending.ended(session, Place.Why.EXPIRED);
        }
        return next.within(
                letter -> session.at(new Place.Asking(resident, letter)),
                effect -> new Effect.Letter(Ending.visit(session, resident), effect));
    }

    static Ground ground(Session session, Resident resident) {
        return new Ground(session.turn(), resident.level(), session.kiosk().letters(), resident.slip());
    }

    static Next<Session, Effect> collect(Session session, Resident resident, CollectState state, CollectEvent event) {
        return collecting(session, resident, CollectReducer.reduce(state, event, ground(session, resident)));
    }

    static Next<Session, Effect> collecting(
            Session session, Resident resident, Next<CollectState, CollectEffect> next) {
        if (next.state() instanceof CollectState.Left(var collected)) {
            return Next.stay(session.at(new Place.Home(resident.afterTaking(collected))));
        }
        if (next.state() instanceof CollectState.Failed failed && failed.setback() == Setback.SESSION_ENDED) {
            return Ending.ended(session, Place.Why.EXPIRED);
        }
        return next.within(
                collect -> session.at(new Place.Collecting(resident, collect)),
                effect -> new Effect.Collect(Ending.visit(session, resident), effect));
    }

    /// The slip raised the session to L2.
    static Resident raised(Resident resident, CollectState state, CollectEvent event) {
        if (!(event instanceof CollectEvent.Elevated(var _, Answer.Ok<SignedIn>(var now)))) {
            return resident;
        }
        var slip = state instanceof CollectState.Waiting waiting
                        && waiting.errand() instanceof Elevate(var _, var _, var shown)
                ? SlipCode.read(shown)
                : resident.slip();
        return new Resident(now.token(), now.level(), resident.who(), slip);
    }

    static Next<Session, Effect> loadData(Session session, Resident resident) {
        var call = session.turns();
        return Next.run(
                session.at(new Place.LoadingData(resident, call, session.now())),
                new Effect.LoadData(Ending.visit(session, resident), call));
    }

    static Next<Session, Effect> dataCame(Session session, int call, Answer<Biodata> answer) {
        if (!(session.place() instanceof Place.LoadingData(var resident, var asked, var _)) || asked != call) {
            return Next.stay(session);
        }
        return switch (answer) {
            case Answer.Ok<Biodata>(var biodata) -> Next.stay(session.at(new Place.OwnData(resident, biodata, 0)));
            case Answer.Refused<Biodata>(var problem) ->
                Setback.of(problem) == Setback.SESSION_ENDED
                        ? Ending.ended(session, Place.Why.EXPIRED)
                        : Next.stay(session.at(new Place.DataFailed(resident, Setback.of(problem))));
            case Answer.Unavailable<Biodata>(var fault) ->
                Next.stay(session.at(new Place.DataFailed(resident, Setback.of(fault))));
        };
    }
}
