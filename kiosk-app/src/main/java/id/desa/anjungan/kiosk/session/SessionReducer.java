package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.fleet.ServicePass;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.collect.CollectEvent;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.info.InfoReducer;
import id.desa.anjungan.kiosk.lease.LeaseEvent;
import id.desa.anjungan.kiosk.lease.LeaseReducer;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.paper.PaperEvent;
import id.desa.anjungan.kiosk.service.ServiceEvent;
import id.desa.anjungan.kiosk.signin.SignInEvent;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.verify.LetterCode;
import id.desa.anjungan.kiosk.verify.VerifyEvent;
import id.desa.anjungan.kiosk.verify.VerifyReducer;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.Optional;

/// The only thing that moves a screen. Pure: the same session and the same event always give the same next one.
public final class SessionReducer {
    private static final HealthCode DISAGREES = HealthCode.DEMO_DISAGREES;

    private final Passing passing;

    public SessionReducer(SessionTimes times) {
        this.passing = new Passing(times);
    }

    public Next<Session, Effect> reduce(Session before, Event event) {
        var session = before.turned();
        return switch (event) {
            case Event.Tick(var now) -> passing.ticked(session.ticked(now));
            case Event.Pressed(var action) -> Hands.pressed(session.handled(), action);
            case Event.Scanned(var text) -> scanned(session.handled(), text);
            case Event.Noticed(var news) ->
                session.place() instanceof Place.Servicing(var service, var shut)
                        ? Serving.told(session.handled(), service, shut, new ServiceEvent.Noticed(news))
                        : Next.stay(session);
            case Event.CardLaid _ -> cardLaid(session.handled());
            case Event.VillageCame(var answer) -> villageCame(session, answer);
            case Event.VillageKept(var info) ->
                Next.stay(session.with(session.kiosk().remembered(info)));
            case Event.LinkIs(var link) ->
                Next.stay(session.with(session.kiosk().with(link)));
            case Event.NetworkChanged _ -> Next.run(session, new Effect.AskVillage());
            case Event.CallButton _ -> callButton(session);
            case Event.Presence(var somebody) ->
                Next.stay(session.with(
                        session.kiosk().with(session.kiosk().presence().heard(somebody, session.now()))));
            case Event.PrintersAre(var letters, var slips) -> printersAre(session, letters, slips);
            case Event.ReadinessIs(var readiness) ->
                Next.stay(session.with(session.kiosk().with(readiness)));
            case Event.Closed(var code) -> closed(session, code);
            case Event.Opened _ ->
                Next.stay(
                        switch (session.place()) {
                            case Place.Closed _ -> session.renewed(new Place.Attract());
                            case Place.Servicing(var service, var _) ->
                                session.at(new Place.Servicing(service, Optional.empty()));
                            default -> session;
                        });
            case Event.Of(var id, var reply) ->
                id.equals(session.id()) ? replied(session, reply) : Next.stay(session); // of an ended session
        };
    }

    private static Next<Session, Effect> closed(Session session, String code) {
        if (session.place() instanceof Place.Servicing(var service, var _)) {
            return Next.stay(session.at(new Place.Servicing(service, Optional.of(code)))); // whoever mends it is here
        }
        return session.place().printing() ? Next.stay(session) : Ending.gone(session, new Place.Closed(code));
    }

    private static Next<Session, Effect> scanned(Session session, String text) {
        if (!(session.over() instanceof Over.Nothing)) {
            return Next.stay(session);
        }
        return switch (session.place()) {
            case Place.Verifying(var verify) ->
                Features.verifying(
                        session, VerifyReducer.reduce(verify, new VerifyEvent.Scanned(text), session.turn()));
            case Place.Start(var asking)
            when !asking ->
                LetterCode.read(text).map(code -> verified(session, code)).orElseGet(() -> offline(session, text));
            case Place.Attract _
            when LetterCode.read(text).isPresent() ->
                verified(
                        session.renewed(new Place.Start(false)),
                        LetterCode.read(text).orElseThrow());
            case Place.Servicing(var service, var closed) ->
                Serving.told(session, service, closed, new ServiceEvent.Scanned(text));
            case Place.Attract _ when ServicePass.isOne(text) -> Serving.show(session, Optional.empty(), text);
            case Place.Closed(var code) when ServicePass.isOne(text) -> Serving.show(session, Optional.of(code), text);
            case Place.Attract _ ->
                SlipCode.read(text)
                        .map(slip -> Hands.begun(session, Optional.of(slip)))
                        .orElseGet(() -> Next.stay(session));
            case Place.Privacy(var slip) ->
                Next.stay(session.at(new Place.Privacy(SlipCode.read(text).or(() -> slip))));
            case Place.SigningIn(var signIn) -> Features.signIn(session, signIn, new SignInEvent.Scanned(text));
            case Place.Collecting(var resident, var collect) ->
                Features.collect(session, resident, collect, new CollectEvent.Scanned(text));
            case Place.Leased(var lease) -> Features.leased(session, lease, new LeaseEvent.Scanned(text));
            case Place.Closed _,
                    Place.Start _,
                    Place.Reading _,
                    Place.Deferring _,
                    Place.Home _,
                    Place.Asking _,
                    Place.Resuming _,
                    Place.LoadingData _,
                    Place.DataFailed _,
                    Place.OwnData _,
                    Place.Goodbye _ -> Next.stay(session);
        };
    }

    /// A slip where there is no village opens what this kiosk holds.
    private static Next<Session, Effect> offline(Session session, String text) {
        return SlipCode.read(text)
                .filter(_ -> !session.kiosk().reachable())
                .map(slip -> Features.leasing(session, LeaseReducer.withSlip(slip, session.turn())))
                .orElseGet(() -> Next.stay(session));
    }

    /// A letter before the scanner needs no touch.
    private static Next<Session, Effect> verified(Session session, LetterCode code) {
        return Features.verifying(session, VerifyReducer.with(code, session.turn()));
    }

    private static Next<Session, Effect> cardLaid(Session session) {
        return session.place() instanceof Place.SigningIn(var signIn)
                ? Features.signIn(session, signIn, new SignInEvent.CardLaid())
                : Next.stay(session);
    }

    /// The button on the box calls an officer wherever the screen is, also from a closed kiosk.
    private static Next<Session, Effect> callButton(Session session) {
        if (session.place() instanceof Place.Servicing) {
            return Next.stay(session.handled()); // it is being tested
        }
        return session.place() instanceof Place.Attract || session.place() instanceof Place.Closed
                ? Next.run(session, new Effect.CallOfficer(session.id()))
                : Hands.pressed(session.handled().under(new Over.Nothing()), "foot.officer");
    }

    private static Next<Session, Effect> villageCame(Session session, Answer<VillageInfo> answer) {
        var heard = session.with(
                switch (answer) {
                    case Answer.Ok<VillageInfo>(var info) -> session.kiosk().heard(info);
                    case Answer.Refused<VillageInfo> _ -> session.kiosk().heardNothing(Optional.empty());
                    case Answer.Unavailable<VillageInfo>(var fault) ->
                        session.kiosk().heardNothing(Optional.of(fault));
                });
        if (heard.kiosk().disagrees()) {
            return heard.place() instanceof Place.Closed ? Next.stay(heard) : closed(heard, DISAGREES.code());
        }
        return Next.stay(
                switch (heard.place()) {
                    case Place.Start(var asking) ->
                        heard.at(
                                asking && heard.kiosk().reachable()
                                        ? new Place.Privacy(Optional.empty())
                                        : new Place.Start(false));
                    case Place.Closed(var code)
                    when code.equals(DISAGREES.code()) -> heard.renewed(new Place.Attract());
                    case Place.Attract _,
                            Place.Closed _,
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
                            Place.OwnData _,
                            Place.Servicing _,
                            Place.Goodbye _ -> heard;
                });
    }

    private static Next<Session, Effect> printersAre(Session session, PrinterStatus letters, PrinterStatus slips) {
        var seen = session.with(session.kiosk().with(letters, slips));
        if (seen.place().printing()) {
            return Next.stay(seen); // then the printing itself tells
        }
        var told = new PaperEvent.PrinterIs(letters);
        return seen.place() instanceof Place.Collecting(var resident, var collect)
                ? Features.collect(seen, resident, collect, new CollectEvent.Paper(told))
                : seen.place() instanceof Place.Leased(var lease)
                        ? Features.leased(seen, lease, new LeaseEvent.Paper(told))
                        : Next.stay(seen);
    }

    private Next<Session, Effect> replied(Session session, Event.Reply reply) {
        return switch (reply) {
            case Event.SignInReply(var event) ->
                session.place() instanceof Place.SigningIn(var signIn)
                        ? Features.signIn(session, signIn, event)
                        : Next.stay(session);
            case Event.DeferredReply(var event) ->
                session.place() instanceof Place.Deferring(var deferred)
                        ? Features.deferring(session, deferred, event)
                        : Next.stay(session);
            case Event.VerifyReply(var event) ->
                session.place() instanceof Place.Verifying(var verify)
                        ? Features.verifying(session, VerifyReducer.reduce(verify, event, session.turn()))
                        : Next.stay(session);
            case Event.InfoReply(var event) ->
                session.place() instanceof Place.Reading(var info)
                        ? Features.reading(session, Next.stay(InfoReducer.reduce(info, event)))
                        : Next.stay(session);
            case Event.ServiceReply(var event) ->
                session.place() instanceof Place.Servicing(var service, var closed)
                        ? Serving.told(session, service, closed, event)
                        : Next.stay(session);
            case Event.LeaseReply(var event) ->
                session.place() instanceof Place.Leased(var lease)
                        ? Features.leased(session, lease, event)
                        : Next.stay(session);
            case Event.LetterReply(var event) ->
                session.place() instanceof Place.Asking(var resident, var letter)
                        ? Features.letter(session, resident, letter, event)
                        : Next.stay(session);
            case Event.CollectReply(var event) ->
                session.place() instanceof Place.Collecting(var resident, var collect)
                        ? Features.collect(session, Features.raised(resident, collect, event), collect, event)
                        : Next.stay(session);
            case Event.DraftFound(var draft) ->
                Next.stay(
                        session.place() instanceof Place.Home(var resident)
                                ? session.at(new Place.Resuming(resident, draft))
                                : session);
            case Event.DataCame(var call, var answer) -> Features.dataCame(session, call, answer);
            case Event.OfficerCalled(var shown) ->
                Next.stay(
                        session.over() instanceof Over.Officer
                                ? session.under(new Over.Officer(shown ? Over.Call.SHOWN : Over.Call.FAILED))
                                : session);
        };
    }
}
