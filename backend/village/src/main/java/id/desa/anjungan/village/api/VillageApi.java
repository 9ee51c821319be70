package id.desa.anjungan.village.api;

import id.desa.anjungan.backend.api.Elevation;
import id.desa.anjungan.backend.api.KioskAlert;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.OfficerCall;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.Rating;
import id.desa.anjungan.backend.api.SignIn;
import id.desa.anjungan.backend.api.SlipSignIn;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.village.account.Sessions;
import id.desa.anjungan.village.account.SignInDesk;
import id.desa.anjungan.village.catalogue.LetterCatalogue;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.kiosk.KioskGate;
import id.desa.anjungan.village.printing.LeaseDesk;
import id.desa.anjungan.village.printing.PrintDesk;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.request.HallDesk;
import id.desa.anjungan.village.request.RequestDesk;
import io.helidon.webserver.http.HttpRouting;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Maps the contract's routes to the desks. What a call may contain is in `village-v1.yaml`.
public final class VillageApi implements HttpFeature {
    private static final String BASE = "/village/v1";

    private final KioskGate gate;
    private final VillageInfo info;
    private final LetterCatalogue catalogue;
    private final Sessions sessions;
    private final SignInDesk signIns;
    private final RequestDesk requests;
    private final PrintDesk printing;
    private final LeaseDesk leases;
    private final HallDesk hall;
    private final Recall recall;

    public VillageApi(
            KioskGate gate,
            VillageInfo info,
            LetterCatalogue catalogue,
            Sessions sessions,
            SignInDesk signIns,
            RequestDesk requests,
            PrintDesk printing,
            LeaseDesk leases,
            HallDesk hall,
            InstantSource clock) {
        this.gate = gate;
        this.info = info;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.signIns = signIns;
        this.requests = requests;
        this.printing = printing;
        this.leases = leases;
        this.hall = hall;
        this.recall = new Recall(clock);
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.get(BASE + "/info", kiosk(_ -> given(Outcome.ok(info))))
                .get(BASE + "/catalogue", kiosk(this::catalogue))
                .post(BASE + "/officer-calls", kiosk(this::callOfficer))
                .post(BASE + "/kiosk-alerts", kiosk(this::alert))
                .post(BASE + "/ratings", kiosk(this::rate));
        addResidentRoutes(routing);
        addPrintRoutes(routing);
    }

    private void addResidentRoutes(HttpRouting.Builder routing) {
        routing.post(
                        BASE + "/sign-ins",
                        once(call -> call.read(SignIn.class)
                                .then(body -> signIns.byPin(call.kiosk(), body.nik(), body.pin()))
                                .map(Outcome::ok)))
                .post(
                        BASE + "/sign-ins/slip",
                        once(call -> call.read(SlipSignIn.class)
                                .then(body -> signIns.bySlip(call.kiosk(), body.pickup(), body.pin()))
                                .map(Outcome::ok)))
                .post(
                        BASE + "/session/elevation",
                        once(call -> resident(
                                call,
                                me -> call.read(Elevation.class)
                                        .then(body -> signIns.elevate(me.session(), me.token(), body.pickup()))
                                        .map(Outcome::ok))))
                .post(
                        BASE + "/session/extension", // finding the session is what keeps it
                        kiosk(call -> resident(call, _ -> given(Outcome.done()))))
                .delete(BASE + "/session", kiosk(this::signOut))
                .get(
                        BASE + "/me",
                        kiosk(call -> resident(call, me -> given(Outcome.ok(requests.biodata(me.session()))))))
                .get(
                        BASE + "/me/requests",
                        kiosk(call -> resident(call, me -> given(Outcome.ok(requests.requests(me.session()))))))
                .post(BASE + "/me/requests", kiosk(call -> resident(call, me -> ask(call, me))))
                .post(
                        BASE + "/me/previews",
                        kiosk(call -> resident(
                                call,
                                me -> call.read(NewRequest.class)
                                        .then(body -> requests.preview(me.session(), body))
                                        .map(Outcome::pdf))))
                .post(
                        BASE + "/me/requests/{id}/slips",
                        once(call -> resident(
                                call,
                                me -> requests.newSlip(me.session(), call.id()).map(slip -> Outcome.json(201, slip)))));
    }

    private void addPrintRoutes(HttpRouting.Builder routing) {
        routing.post(
                        BASE + "/me/letters/{id}/grants",
                        kiosk(call -> resident(
                                call,
                                me -> printing.grant(me.session(), call.id(), storeEpoch(call))
                                        .map(grant -> Outcome.json(201, grant)))))
                .get(BASE + "/leases", kiosk(call -> given(Outcome.ok(leases.leases(call.kiosk(), storeEpoch(call))))))
                .get(
                        BASE + "/grants/{id}/document",
                        kiosk(call -> printing.document(call.kiosk(), call.id()).map(Outcome::pdf)))
                .post(
                        BASE + "/grants/{id}/outcomes",
                        kiosk(call -> call.read(PrintReport.class)
                                .then(body -> printing.report(call.kiosk(), call.id(), body))
                                .map(_ -> Outcome.done())));
    }

    private KioskRoute kiosk(KioskRoute.Work work) {
        return new KioskRoute(gate, work);
    }

    /// A route whose work is done once for one key.
    private KioskRoute once(KioskRoute.Work work) {
        return kiosk(call -> recall.once(call, () -> work.on(call)));
    }

    private Reply<Outcome> resident(KioskCall call, Function<KioskCall.Resident, Reply<Outcome>> work) {
        return call.token()
                .flatMap(token ->
                        sessions.find(token, call.kiosk()).map(session -> new KioskCall.Resident(session, token)))
                .map(work)
                .orElseGet(Refusal.SESSION_ENDED::reply);
    }

    private Reply<Outcome> catalogue(KioskCall call) {
        return given(Outcome.kept(catalogue.json(), catalogue.etag(), call.header("if-none-match")));
    }

    private Reply<Outcome> signOut(KioskCall call) {
        call.token().ifPresent(token -> sessions.end(token, call.kiosk()));
        return given(Outcome.done());
    }

    private Reply<Outcome> ask(KioskCall call, KioskCall.Resident me) {
        var key = Recall.keyOf(call);
        if (key.isEmpty()) {
            return Refusal.BAD_REQUEST.reply();
        }
        return call.read(NewRequest.class)
                .then(body -> requests.ask(me.session(), key.get(), body))
                .map(received -> Outcome.json(received.first() ? 201 : 200, received.body()));
    }

    private Reply<Outcome> callOfficer(KioskCall call) {
        return call.read(OfficerCall.class)
                .then(body -> hall.call(call.kiosk(), body.reason(), Recall.keyOf(call)))
                .map(_ -> Outcome.done());
    }

    private Reply<Outcome> alert(KioskCall call) {
        return call.read(KioskAlert.class)
                .then(body -> hall.alert(call.kiosk(), body, Recall.keyOf(call)))
                .map(_ -> Outcome.done());
    }

    private Reply<Outcome> rate(KioskCall call) {
        return call.read(Rating.class).map(body -> {
            hall.rate(call.kiosk(), body.score(), Recall.keyOf(call));
            return Outcome.done();
        });
    }

    /// Left out by kiosks that do not know it; anything else than 32 hex digits is as if left out.
    private static Optional<String> storeEpoch(KioskCall call) {
        return call.header("store-epoch").filter(epoch -> epoch.matches("[0-9a-f]{32}"));
    }

    private static Reply<Outcome> given(Outcome outcome) {
        return new Reply.Given<>(outcome);
    }
}
