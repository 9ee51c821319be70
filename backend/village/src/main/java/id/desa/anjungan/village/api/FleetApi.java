package id.desa.anjungan.village.api;

import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.backend.api.fleet.TypedCode;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.kiosk.KioskDesks;
import id.desa.anjungan.village.kiosk.KioskGate;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The fleet contract, served here where no fleet console stands before the village.
public final class FleetApi implements HttpFeature {
    private static final String BASE = "/fleet/v1";

    private final KioskGate gate;
    private final KioskDesks kiosks;

    public FleetApi(KioskGate gate, KioskDesks kiosks) {
        this.gate = gate;
        this.kiosks = kiosks;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.post(
                BASE + "/enrolments/greeting",
                open((call, _) -> call.read(Greeting.Request.class)
                        .map(request -> Outcome.ok(kiosks.enrolment().greet(request)))));
        routing.post(BASE + "/enrolments", open(this::enrol));
        routing.get(BASE + "/settings", new KioskRoute(gate, this::settings));
        routing.post(
                BASE + "/settings/feedback",
                new KioskRoute(
                        gate,
                        call -> call.read(SettingsFeedback.class).map(feedback -> {
                            kiosks.settings().feedback(call.kiosk(), feedback);
                            return Outcome.done();
                        })));
        routing.post(
                BASE + "/service-passes",
                new KioskRoute(
                        gate,
                        call -> call.read(TypedCode.class)
                                .then(typed -> kiosks.passes().typed(call.kiosk(), typed.code()))
                                .map(Outcome::ok)));
        routing.post(
                BASE + "/heartbeat",
                new KioskRoute(
                        gate,
                        call -> call.read(Heartbeat.class).map(heartbeat -> {
                            kiosks.news().heartbeat(call.kiosk(), heartbeat);
                            return Outcome.done();
                        })));
        routing.post(
                BASE + "/readiness",
                new KioskRoute(
                        gate,
                        call -> call.read(ReadinessReport.class).map(report -> {
                            kiosks.news().report(call.kiosk(), report);
                            return Outcome.done();
                        })));
    }

    private Reply<Outcome> enrol(KioskCall call, String host) {
        return call.read(EnrolmentRequest.class)
                .then(request -> kiosks.enrolment().enrol(request, host))
                .map(answer -> Outcome.json(answer.state() == Enrolled.State.ENROLLED ? 200 : 202, answer));
    }

    private Reply<Outcome> settings(KioskCall call) {
        return kiosks.settings()
                .newest(call.kiosk())
                .<Reply<Outcome>>map(signed -> new Reply.Given<>(Outcome.kept(
                        SettingsBundle.MEDIA_TYPE,
                        signed.compact().getBytes(StandardCharsets.US_ASCII),
                        "\"" + signed.version() + "\"",
                        call.header("if-none-match"))))
                .orElseGet(Refusal.NOT_FOUND::reply);
    }

    /// For who is no kiosk yet.
    private static Handler open(BiFunction<KioskCall, String, Reply<Outcome>> work) {
        return (request, response) -> {
            var headers = KioskRoute.headers(request);
            KioskRoute.named(headers, response);
            var body = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
            var call = new KioskCall("", "", body, Optional.empty(), Map.of());
            KioskRoute.answer(response, work.apply(call, host(request)));
        };
    }

    private static String host(ServerRequest request) {
        return request.headers().first(HeaderNames.HOST).orElse("");
    }
}
