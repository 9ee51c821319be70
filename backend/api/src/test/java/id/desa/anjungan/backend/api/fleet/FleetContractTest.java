package id.desa.anjungan.backend.api.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.ContractCheck;
import id.desa.anjungan.backend.api.ContractJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FleetContractTest {
    private static final Map<String, List<String>> JSON = Map.of("Content-Type", List.of("application/json"));
    private static final Map<String, List<String>> KIOSK = Map.of(
            "Content-Type",
            List.of("application/json"),
            "DPoP",
            List.of("a.b.c"),
            "Kiosk-Credential",
            List.of("a.b.c"));

    private final ContractCheck check = ContractCheck.fleet();
    private final ShortCode code = ShortCode.draw(new Random(3));

    @Test
    void isWhatTheRecordsWrite() {
        assertThat(check.request(
                        "POST", "/fleet/v1/enrolments", JSON, written(EnrolmentRequest.byInvite("a.b.c", "d.e.f"))))
                .isEmpty();
        assertThat(check.request(
                        "POST",
                        "/fleet/v1/enrolments",
                        JSON,
                        written(EnrolmentRequest.byCode(code.letters(), "d.e.f"))))
                .isEmpty();
        assertThat(check.request(
                        "POST", "/fleet/v1/enrolments/greeting", JSON, written(new Greeting.Request("n".repeat(22)))))
                .isEmpty();
        assertThat(check.request("POST", "/fleet/v1/readiness", KIOSK, written(report())))
                .isEmpty();
        assertThat(check.request("POST", "/fleet/v1/service-passes", KIOSK, written(new TypedCode(code.letters()))))
                .isEmpty();
        assertThat(check.request(
                        "POST",
                        "/fleet/v1/settings/feedback",
                        KIOSK,
                        written(new SettingsFeedback(3, SettingsFeedback.Result.ROLLED_BACK, List.of()))))
                .isEmpty();
        assertThat(check.request("POST", "/fleet/v1/heartbeat", KIOSK, written(new Heartbeat("0.1.0", 0, null))))
                .isEmpty();
        assertThat(check.request(
                        "POST",
                        "/fleet/v1/heartbeat",
                        KIOSK,
                        written(new Heartbeat(
                                "0.1.0",
                                1_795_000_000,
                                new Heartbeat.Update(
                                        Heartbeat.Result.ROLLED_BACK,
                                        "0.1.0",
                                        "0.2.0",
                                        Heartbeat.Why.NOT_SERVING,
                                        Instant.EPOCH)))))
                .isEmpty();
    }

    @Test
    void wantsTheKiosksProofForAllButTheEnrolment() {
        assertThat(check.request("POST", "/fleet/v1/readiness", JSON, written(report())))
                .hasSize(2);
    }

    @Test
    void greetsWithProofsOnlyWhoKnowsTheCodeCanMake() {
        var nonce = "n".repeat(22);
        var salt = "s".repeat(22);
        var stretched = Greeting.stretch(code, salt, 100_000);
        var greeting = new Greeting(
                List.of(new Greeting.Proof(salt, 100_000, Greeting.prove(stretched, nonce, Optional.of("key")))));
        assertThat(greeting.knows(code, nonce, Optional.of("key"))).isTrue();
        assertThat(greeting.knows(code, nonce, Optional.of("another"))).isFalse();
        assertThat(greeting.knows(code, "m".repeat(22), Optional.of("key"))).isFalse();
        assertThat(greeting.knows(ShortCode.draw(new Random(4)), nonce, Optional.of("key")))
                .isFalse();
        assertThat(check.response("POST", "/fleet/v1/enrolments/greeting", 200, JSON, written(greeting)))
                .isEmpty();
    }

    @Test
    void answersAsTheRecordsWrite() {
        var waiting = new Enrolled(
                Enrolled.State.WAITING, "Tirtawening", "balai-desa-1", "Anjungan", null, null, null, Instant.EPOCH);
        assertThat(check.response("POST", "/fleet/v1/enrolments", 202, JSON, written(waiting)))
                .isEmpty();
    }

    private static ReadinessReport report() {
        return new ReadinessReport(
                ReadinessReport.Occasion.ENROLMENT,
                Instant.EPOCH,
                "0.1.0",
                "7K2M-9QXR-A4TD-E0HW",
                List.of(
                        new ReadinessReport.Check(
                                "receipt-printer", ReadinessReport.Result.PASSED, "siap", Instant.EPOCH),
                        new ReadinessReport.Check("card-reader", ReadinessReport.Result.NOT_TESTED, "", null)));
    }

    private static byte[] written(Object body) {
        return ContractJson.mapper().writeValueAsBytes(body);
    }
}
