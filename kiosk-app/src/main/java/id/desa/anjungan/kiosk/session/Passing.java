package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.collect.CollectReducer;
import id.desa.anjungan.kiosk.deferred.DeferredReducer;
import id.desa.anjungan.kiosk.info.InfoReducer;
import id.desa.anjungan.kiosk.letter.LetterReducer;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.service.ServiceReducer;
import id.desa.anjungan.kiosk.service.ServiceState;
import id.desa.anjungan.kiosk.signin.SignInReducer;
import id.desa.anjungan.kiosk.verify.VerifyReducer;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a second does: ends waits, warns, says goodbye, looks whether the village and the printers are there.
final class Passing {

    private static final Duration KEEP_EVERY = Duration.ofMinutes(4);

    /// Somebody with a screwdriver has both hands full.
    private static final Duration AT_THE_BENCH = Duration.ofMinutes(5);

    private final SessionTimes times;

    Passing(SessionTimes times) {
        this.times = times;
    }

    Next<Session, Effect> ticked(Session session) {
        var next = kept(aged(session));
        return due(next, next.state().kiosk().askedAt(), times.askVillage())
                ? new Next<>(next.state().with(next.state().kiosk().asked(session.now())), next.effects())
                        .and(new Effect.AskVillage())
                : next;
    }

    /// Who types slowly asks the village for nothing meanwhile, and must not find the session ended there. The village
    /// waits ten minutes for a call.
    private static Next<Session, Effect> kept(Next<Session, Effect> next) {
        var session = next.state();
        var minute = session.now().getEpochSecond() % KEEP_EVERY.toSeconds() == 0;
        return minute && session.place().whose().isPresent()
                ? next.and(new Effect.Keep(
                        Ending.visit(session, session.place().whose().get())))
                : next;
    }

    private static boolean due(Next<Session, Effect> next, Instant last, Duration every) {
        var age = Duration.between(last, next.state().now());
        return age.isNegative() || age.compareTo(every) >= 0; // a clock that was put right may have gone back
    }

    private Next<Session, Effect> aged(Session session) {
        if (session.over() instanceof Over.StillThere(var since)
                && !session.place().printing()) {
            return old(session, since, times.warning()) ? Ending.ended(session, why(session)) : Next.stay(session);
        }
        return switch (session.place()) {
            case Place.Goodbye(var _, var since) ->
                Next.stay(old(session, since, times.goodbye()) ? session.renewed(new Place.Attract()) : session);
            case Place.Attract _, Place.Closed _ -> Next.stay(session);
            case Place.Servicing(var service, var closed) -> serving(session, service, closed);
            case Place.Start _,
                    Place.Reading _,
                    Place.Verifying _,
                    Place.Deferring _,
                    Place.Leased _,
                    Place.Privacy _,
                    Place.SigningIn _,
                    Place.Home _,
                    Place.Resuming _,
                    Place.Asking _,
                    Place.Collecting _,
                    Place.LoadingData _,
                    Place.DataFailed _,
                    Place.OwnData _ -> Next.stay(idle(timedOut(session)));
        };
    }

    /// Its own waits, then the same question as to everybody.
    private Next<Session, Effect> serving(Session session, ServiceState service, Optional<String> closed) {
        var next = Serving.next(session, closed, ServiceReducer.ticked(service, session.turn()));
        return next.state().place() instanceof Place.Servicing ? new Next<>(idle(next.state()), next.effects()) : next;
    }

    private Session idle(Session session) {
        if (session.place().printing()) {
            // The count starts when the paper is out.
            return session.touchedNow().under(awake(session.over()));
        }
        return old(session, session.touched(), patience(session))
                        || (left(session) && !(session.place() instanceof Place.Servicing))
                ? session.under(new Over.StillThere(session.now()))
                : session;
    }

    private static Over awake(Over over) {
        return over instanceof Over.StillThere ? new Over.Nothing() : over;
    }

    /// Who waits for a called officer waits longer; nothing of theirs is on the screen meanwhile. Who has the paper has
    /// done what they came for.
    private Duration patience(Session session) {
        if (session.over() instanceof Over.Officer) {
            return times.idle().multipliedBy(4);
        }
        if (session.place() instanceof Place.Servicing(ServiceState.Inside _, var _)) {
            return AT_THE_BENCH;
        }
        return hasPaper(session) ? times.afterPaper() : times.idle();
    }

    private boolean left(Session session) {
        return !session.kiosk()
                .presence()
                .nobodyFor(session.now())
                .minus(times.away())
                .isNegative();
    }

    private static Place.Why why(Session session) {
        return hasPaper(session) ? Place.Why.DONE : Place.Why.IDLE;
    }

    private static boolean hasPaper(Session session) {
        return session.place()
                .paper()
                .filter(PaperState.TakePaper.class::isInstance)
                .isPresent();
    }

    private static Session timedOut(Session session) {
        return session.at(
                switch (session.place()) {
                    case Place.Reading(var info) -> new Place.Reading(InfoReducer.ticked(info, session.turn()));
                    case Place.Deferring(var deferred) ->
                        new Place.Deferring(DeferredReducer.ticked(deferred, session.turn()));
                    case Place.Verifying(var verify) ->
                        new Place.Verifying(VerifyReducer.ticked(verify, session.turn()));
                    case Place.SigningIn(var signIn) ->
                        new Place.SigningIn(SignInReducer.ticked(signIn, session.turn()));
                    case Place.Asking(var resident, var letter) ->
                        new Place.Asking(resident, LetterReducer.ticked(letter, session.turn()));
                    case Place.Collecting(var resident, var collect) ->
                        new Place.Collecting(resident, CollectReducer.ticked(collect, session.turn()));
                    case Place.LoadingData(var resident, var _, var since)
                    when Duration.between(since, session.now()).toSeconds() > 30 ->
                        new Place.DataFailed(resident, Setback.TOO_SLOW);
                    case Place.LoadingData _,
                            Place.Attract _,
                            Place.Closed _,
                            Place.Start _,
                            Place.Leased _,
                            Place.Privacy _,
                            Place.Home _,
                            Place.Resuming _,
                            Place.DataFailed _,
                            Place.OwnData _,
                            Place.Servicing _,
                            Place.Goodbye _ -> session.place();
                });
    }

    private static boolean old(Session session, Instant since, Duration age) {
        return !Duration.between(since, session.now()).minus(age).isNegative();
    }
}
