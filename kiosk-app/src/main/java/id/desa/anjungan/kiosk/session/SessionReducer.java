package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.collect.CollectEffect;
import id.desa.anjungan.kiosk.collect.CollectEvent;
import id.desa.anjungan.kiosk.collect.CollectReducer;
import id.desa.anjungan.kiosk.collect.CollectState;
import id.desa.anjungan.kiosk.collect.Ground;
import id.desa.anjungan.kiosk.letter.LetterEffect;
import id.desa.anjungan.kiosk.letter.LetterEvent;
import id.desa.anjungan.kiosk.letter.LetterReducer;
import id.desa.anjungan.kiosk.letter.LetterState;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.signin.SignInEvent;
import id.desa.anjungan.kiosk.signin.SignInReducer;
import id.desa.anjungan.kiosk.signin.SignInState;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import id.desa.anjungan.kiosk.village.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The only thing that moves a screen. Pure: the same session and the same event always give the same next one.
public final class SessionReducer {
    private final SessionTimes times;

    public SessionReducer(SessionTimes times) {
        this.times = times;
    }

    public Next<Session, Effect> reduce(Session before, Event event) {
        var session = before.turned();
        return switch (event) {
            case Event.Tick(var now) -> ticked(session.ticked(now));
            case Event.Pressed(var action) -> pressed(session.touchedNow(), action);
            case Event.Scanned(var text) -> scanned(session.touchedNow(), text);
            case Event.CardLaid _ -> cardLaid(session.touchedNow());
            case Event.VillageCame(var answer) -> Next.stay(villageCame(session, answer));
            case Event.PrintersAre(var letters, var slips) -> printersAre(session, letters, slips);
            case Event.Closed(var code) -> closed(session, code);
            case Event.Opened _ ->
                Next.stay(session.place() instanceof Place.Closed ? session.renewed(new Place.Attract()) : session);
            case Event.Of(var id, var reply) ->
                id.equals(session.id()) ? replied(session, reply) : Next.stay(session); // of an ended session
        };
    }

    // --- time ---------------------------------------------------------------------------------------------------

    private Next<Session, Effect> ticked(Session session) {
        var next = aged(session);
        var asked = due(next, next.state().kiosk().askedAt(), times.askVillage())
                ? new Next<>(next.state().with(next.state().kiosk().asked(session.now())), next.effects())
                        .and(new Effect.AskVillage())
                : next;
        return due(asked, asked.state().kiosk().lookedAt(), times.lookAtPrinters())
                        && !asked.state().place().printing()
                ? new Next<>(asked.state().with(asked.state().kiosk().looked(session.now())), asked.effects())
                        .and(new Effect.LookAtPrinters())
                : asked;
    }

    private static boolean due(Next<Session, Effect> next, Instant last, Duration every) {
        return !Duration.between(last, next.state().now()).minus(every).isNegative();
    }

    private Next<Session, Effect> aged(Session session) {
        if (session.over() instanceof Over.StillThere(var since)) {
            return old(session, since, times.warning()) ? ended(session, Place.Why.IDLE) : Next.stay(session);
        }
        return switch (session.place()) {
            case Place.Goodbye(var _, var since) ->
                Next.stay(old(session, since, times.goodbye()) ? session.renewed(new Place.Attract()) : session);
            case Place.Collecting(var _, CollectState.TakePaper _)
            when old(session, session.touched(), times.afterPaper()) -> ended(session, Place.Why.DONE);
            case Place.Attract _, Place.Closed _ -> Next.stay(session);
            case Place.Unreached _,
                    Place.Privacy _,
                    Place.SigningIn _,
                    Place.Home _,
                    Place.Asking _,
                    Place.Collecting _,
                    Place.LoadingData _,
                    Place.DataFailed _,
                    Place.OwnData _ -> Next.stay(idle(timedOut(session)));
        };
    }

    private Session idle(Session session) {
        if (session.place().printing()) {
            return session.touchedNow(); // the count starts when the paper is out
        }
        return old(session, session.touched(), times.idle())
                ? session.under(new Over.StillThere(session.now()))
                : session;
    }

    private static Session timedOut(Session session) {
        return session.at(
                switch (session.place()) {
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
                            Place.Unreached _,
                            Place.Privacy _,
                            Place.Home _,
                            Place.DataFailed _,
                            Place.OwnData _,
                            Place.Goodbye _ -> session.place();
                });
    }

    private static boolean old(Session session, Instant since, Duration age) {
        return !Duration.between(since, session.now()).minus(age).isNegative();
    }

    // --- the end ------------------------------------------------------------------------------------------------

    /// Wipes the resident and the settings; whatever is still under way belongs to nobody any more.
    private static Next<Session, Effect> ended(Session session, Place.Why why) {
        return gone(session, new Place.Goodbye(why, session.now()));
    }

    private static Next<Session, Effect> gone(Session session, Place next) {
        var wiped = session.renewed(next);
        return session.place()
                .whose()
                .map(resident -> Next.<Session, Effect>run(wiped, new Effect.End(visit(session, resident))))
                .orElseGet(() -> Next.stay(wiped));
    }

    private static Next<Session, Effect> closed(Session session, String code) {
        return gone(session, new Place.Closed(code));
    }

    private static Visit visit(Session session, Resident resident) {
        return new Visit(
                session.id(),
                resident.token(),
                session.settings().language(),
                session.kiosk().village());
    }

    // --- hands --------------------------------------------------------------------------------------------------

    private Next<Session, Effect> pressed(Session session, String action) {
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
                    case "end" -> ended(session, Place.Why.DONE);
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

    private Next<Session, Effect> atPlace(Session session, String action) {
        return switch (session.place()) {
            case Place.Attract _ -> action.equals("start") ? begun(session, Optional.empty()) : Next.stay(session);
            case Place.Closed _ -> Next.stay(session);
            case Place.Unreached(var asking) -> unreached(session, asking, action);
            case Place.Privacy(var slip) ->
                switch (action) {
                    case "privacy.understood" ->
                        Next.stay(session.at(new Place.SigningIn(
                                slip.map(SignInReducer::withSlip).orElseGet(SignInReducer::start))));
                    case "back" -> Next.stay(session.renewed(new Place.Attract()));
                    default -> Next.stay(session);
                };
            case Place.SigningIn(var signIn) -> signIn(session, signIn, new SignInEvent.Pressed(action));
            case Place.Home(var resident) -> home(session, resident, action);
            case Place.Asking(var resident, var letter) ->
                action.equals("end") && letter instanceof LetterState.Sent
                        ? ended(session, Place.Why.DONE)
                        : letter(session, resident, letter, new LetterEvent.Pressed(action));
            case Place.Collecting(var resident, var collect) ->
                action.equals("end") && mayEnd(collect)
                        ? ended(session, Place.Why.DONE)
                        : collect(session, resident, collect, new CollectEvent.Pressed(action));
            case Place.LoadingData(var resident, var _, var _) -> backHome(session, resident, action);
            case Place.DataFailed(var resident, var _) ->
                action.equals("retry") ? loadData(session, resident) : backHome(session, resident, action);
            case Place.OwnData(var resident, var biodata, var page) ->
                action.equals("more")
                        ? Next.stay(session.at(new Place.OwnData(resident, biodata, page + 1)))
                        : backHome(session, resident, action);
            case Place.Goodbye _ -> Next.stay(action.equals("start") ? session.renewed(new Place.Attract()) : session);
        };
    }

    private static boolean mayEnd(CollectState collect) {
        return collect instanceof CollectState.TakePaper || collect instanceof CollectState.OfficerSettles;
    }

    private static Next<Session, Effect> backHome(Session session, Resident resident, String action) {
        return Next.stay(action.equals("back") ? session.at(new Place.Home(resident)) : session);
    }

    private static Next<Session, Effect> begun(Session session, Optional<SlipCode> slip) {
        return session.kiosk().reachable()
                ? Next.stay(session.renewed(new Place.Privacy(slip)))
                : Next.run(session.renewed(new Place.Unreached(true)), new Effect.AskVillage());
    }

    private static Next<Session, Effect> unreached(Session session, boolean asking, String action) {
        return switch (action) {
            case "retry" ->
                asking ? Next.stay(session) : Next.run(session.at(new Place.Unreached(true)), new Effect.AskVillage());
            case "back" -> Next.stay(session.renewed(new Place.Attract()));
            default -> Next.stay(session);
        };
    }

    private Next<Session, Effect> home(Session session, Resident resident, String action) {
        return switch (action) {
            case "home.letter" -> asking(session, resident, LetterReducer.start(session.turn()));
            case "home.status", "home.print" ->
                collecting(session, resident, CollectReducer.start(ground(session, resident)));
            case "home.data" -> loadData(session, resident);
            case "end" -> ended(session, Place.Why.DONE);
            default -> Next.stay(session);
        };
    }

    private static Next<Session, Effect> loadData(Session session, Resident resident) {
        var call = session.turns();
        return Next.run(
                session.at(new Place.LoadingData(resident, call, session.now())),
                new Effect.LoadData(visit(session, resident), call));
    }

    // --- features -----------------------------------------------------------------------------------------------

    private static Next<Session, Effect> signIn(Session session, SignInState state, SignInEvent event) {
        var next = SignInReducer.reduce(state, event, session.turn());
        return switch (next.state()) {
            case SignInState.Done(var signedIn) -> Next.stay(session.at(new Place.Home(Resident.of(signedIn))));
            case SignInState.Left _ -> Next.stay(session.renewed(new Place.Attract()));
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

    private static Next<Session, Effect> letter(
            Session session, Resident resident, LetterState state, LetterEvent event) {
        return asking(session, resident, LetterReducer.reduce(state, event, session.id(), session.turn()));
    }

    private static Next<Session, Effect> asking(
            Session session, Resident resident, Next<LetterState, LetterEffect> next) {
        if (next.state() instanceof LetterState.Left(var sent)) {
            return Next.stay(session.at(new Place.Home(sent ? resident.afterAsking() : resident)));
        }
        if (next.state() instanceof LetterState.Failed failed && failed.setback() == Setback.SESSION_ENDED) {
            return ended(session, Place.Why.EXPIRED);
        }
        return next.within(
                letter -> session.at(new Place.Asking(resident, letter)),
                effect -> new Effect.Letter(visit(session, resident), effect));
    }

    private static Ground ground(Session session, Resident resident) {
        return new Ground(session.turn(), resident.level(), session.kiosk().letters());
    }

    private static Next<Session, Effect> collect(
            Session session, Resident resident, CollectState state, CollectEvent event) {
        return collecting(session, resident, CollectReducer.reduce(state, event, ground(session, resident)));
    }

    private static Next<Session, Effect> collecting(
            Session session, Resident resident, Next<CollectState, CollectEffect> next) {
        if (next.state() instanceof CollectState.Left(var collected)) {
            return Next.stay(session.at(new Place.Home(resident.afterTaking(collected))));
        }
        if (next.state() instanceof CollectState.Failed failed && failed.setback() == Setback.SESSION_ENDED) {
            return ended(session, Place.Why.EXPIRED);
        }
        return next.within(
                collect -> session.at(new Place.Collecting(resident, collect)),
                effect -> new Effect.Collect(visit(session, resident), effect));
    }

    // --- devices and the village --------------------------------------------------------------------------------

    private static Next<Session, Effect> scanned(Session session, String text) {
        if (!(session.over() instanceof Over.Nothing)) {
            return Next.stay(session);
        }
        return switch (session.place()) {
            case Place.Attract _ ->
                SlipCode.read(text)
                        .map(slip -> begun(session, Optional.of(slip)))
                        .orElseGet(() -> Next.stay(session));
            case Place.Privacy(var slip) ->
                Next.stay(session.at(new Place.Privacy(SlipCode.read(text).or(() -> slip))));
            case Place.SigningIn(var signIn) -> signIn(session, signIn, new SignInEvent.Scanned(text));
            case Place.Collecting(var resident, var collect) ->
                collect(session, resident, collect, new CollectEvent.Scanned(text));
            case Place.Closed _,
                    Place.Unreached _,
                    Place.Home _,
                    Place.Asking _,
                    Place.LoadingData _,
                    Place.DataFailed _,
                    Place.OwnData _,
                    Place.Goodbye _ -> Next.stay(session);
        };
    }

    private static Next<Session, Effect> cardLaid(Session session) {
        return session.place() instanceof Place.SigningIn(var signIn)
                ? signIn(session, signIn, new SignInEvent.CardLaid())
                : Next.stay(session);
    }

    private static Session villageCame(Session session, Answer<VillageInfo> answer) {
        var heard = session.with(
                answer instanceof Answer.Ok<VillageInfo>(var info)
                        ? session.kiosk().heard(info)
                        : session.kiosk().heardNothing());
        if (heard.place() instanceof Place.Unreached) {
            return heard.at(
                    heard.kiosk().reachable() ? new Place.Privacy(Optional.empty()) : new Place.Unreached(false));
        }
        return heard;
    }

    private static Next<Session, Effect> printersAre(Session session, PrinterStatus letters, PrinterStatus slips) {
        var seen = session.with(session.kiosk().with(letters, slips));
        return seen.place() instanceof Place.Collecting(var resident, var collect)
                ? collect(seen, resident, collect, new CollectEvent.PrinterIs(letters))
                : Next.stay(seen);
    }

    private Next<Session, Effect> replied(Session session, Event.Reply reply) {
        return switch (reply) {
            case Event.SignInReply(var event) ->
                session.place() instanceof Place.SigningIn(var signIn)
                        ? signIn(session, signIn, event)
                        : Next.stay(session);
            case Event.LetterReply(var event) ->
                session.place() instanceof Place.Asking(var resident, var letter)
                        ? letter(session, resident, letter, event)
                        : Next.stay(session);
            case Event.CollectReply(var event) ->
                session.place() instanceof Place.Collecting(var resident, var collect)
                        ? collect(session, raised(resident, event), collect, event)
                        : Next.stay(session);
            case Event.DataCame(var call, var answer) -> dataCame(session, call, answer);
            case Event.OfficerCalled(var shown) ->
                Next.stay(
                        session.over() instanceof Over.Officer
                                ? session.under(new Over.Officer(shown ? Over.Call.SHOWN : Over.Call.FAILED))
                                : session);
        };
    }

    /// The slip raised the session to L2.
    private static Resident raised(Resident resident, CollectEvent event) {
        return event instanceof CollectEvent.Elevated(var _, Answer.Ok<SignedIn>(var now))
                ? new Resident(now.token(), now.level(), resident.who())
                : resident;
    }

    private static Next<Session, Effect> dataCame(Session session, int call, Answer<Biodata> answer) {
        if (!(session.place() instanceof Place.LoadingData(var resident, var asked, var _)) || asked != call) {
            return Next.stay(session);
        }
        return switch (answer) {
            case Answer.Ok<Biodata>(var biodata) -> Next.stay(session.at(new Place.OwnData(resident, biodata, 0)));
            case Answer.Refused<Biodata>(var problem) ->
                Setback.of(problem) == Setback.SESSION_ENDED
                        ? ended(session, Place.Why.EXPIRED)
                        : Next.stay(session.at(new Place.DataFailed(resident, Setback.of(problem))));
            case Answer.Unavailable<Biodata>(var fault) ->
                Next.stay(session.at(new Place.DataFailed(resident, Setback.of(fault))));
        };
    }
}
