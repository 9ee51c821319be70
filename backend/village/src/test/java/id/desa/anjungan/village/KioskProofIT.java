package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.get;
import static id.desa.anjungan.village.KioskClient.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.OfficerCall;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.Rating;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.backend.api.proof.ProofHeader;
import id.desa.anjungan.backend.api.proof.ProvenCall;
import id.desa.anjungan.village.demo.DemoKiosk;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KioskProofIT {
    private static final URI PUBLIC = URI.create("https://tirtawening.contoh.invalid/anjungan");
    private static final URI LAN = URI.create("http://10.99.0.7:8080");

    @TempDir
    static Path data;

    private Village village;
    private KioskClient kiosk;
    private final MovingClock clock = new MovingClock("2026-11-21T03:00:00Z");

    @BeforeAll
    void start() {
        var settings = new VillageSettings(data, VillageSettings.LOOPBACK, 0, Optional.of(PUBLIC), List.of(LAN), true);
        village = Village.start(settings, new VillageParts(clock, new PlainLetters(), new QuickSigner()));
        kiosk = new KioskClient(village.url(), DemoKiosk.identity(data));
    }

    @BeforeEach
    void hasAFreshNonce() {
        kiosk.send(get("/info"));
    }

    @AfterAll
    void stop() {
        village.close();
    }

    @Test
    void knowsNobodyWithoutACredentialOrAProof() {
        var call = get("/info");
        assertThat(kiosk.exchange(call, Map.of()).code()).isEqualTo(Problem.KIOSK_UNKNOWN);
        var noProof = new HashMap<>(kiosk.proven(call));
        noProof.remove(ProofHeader.PROOF);
        assertThat(kiosk.exchange(call, noProof).code()).isEqualTo(Problem.KIOSK_UNKNOWN);
        var noCredential = new HashMap<>(kiosk.proven(call));
        noCredential.remove(ProofHeader.CREDENTIAL);
        assertThat(kiosk.exchange(call, noCredential).code()).isEqualTo(Problem.KIOSK_UNKNOWN);
    }

    @Test
    void refusesAProofTheSecondTime() {
        var call = post("/ratings", new Rating(3));
        var headers = kiosk.proven(call);
        assertThat(kiosk.exchange(call, headers).status()).isEqualTo(204);
        assertThat(kiosk.exchange(call, headers).code()).isEqualTo(Problem.KIOSK_UNKNOWN);
    }

    @Test
    void refusesAProofOfAnotherBodyOrPath() {
        var headers = kiosk.proven(post("/ratings", new Rating(3)));
        assertThat(kiosk.exchange(post("/ratings", new Rating(4)), headers).code())
                .isEqualTo(Problem.KIOSK_UNKNOWN);
        assertThat(kiosk.exchange(post("/officer-calls", new OfficerCall("RESIDENT")), headers)
                        .code())
                .isEqualTo(Problem.KIOSK_UNKNOWN);
    }

    @Test
    void asksForANonceOfItsOwnThatIsNotTooOld() {
        assertThat(infoWith(Optional.empty(), village.url())).isEqualTo(Problem.USE_DPOP_NONCE);
        assertThat(infoWith(Optional.of("6920b2c0-AAAAAAAAAAAAAAAAAAAAAA"), village.url()))
                .isEqualTo(Problem.USE_DPOP_NONCE);
        var fresh = kiosk.send(get("/info")).header(ProofHeader.NONCE).orElseThrow();
        assertThat(infoWith(Optional.of(fresh), village.url())).isEqualTo("200");
        clock.moves(Duration.ofMinutes(6));
        assertThat(infoWith(Optional.of(fresh), village.url())).isEqualTo(Problem.USE_DPOP_NONCE);
    }

    @Test
    void acceptsTheAddressTheKioskKnowsBehindAProxyAndNoOther() {
        var nonce = kiosk.send(get("/info")).header(ProofHeader.NONCE);
        assertThat(infoWith(nonce, PUBLIC)).isEqualTo("200");
        assertThat(infoWith(nonce, LAN)).isEqualTo("200");
        assertThat(infoWith(nonce, URI.create("https://lain.contoh.invalid"))).isEqualTo(Problem.KIOSK_UNKNOWN);
    }

    @Test
    void knowsNoKioskOfAnotherAuthorityNorAKeyThatWasReplaced() throws Exception {
        var key = newKey();
        var forged = new KioskIdentity(key, new KioskCredential(DemoKiosk.ID, key).sign(newKey()));
        assertThat(new KioskClient(village.url(), forged).send(get("/info")).code())
                .isEqualTo(Problem.KIOSK_UNKNOWN);
        var first = newKey();
        var lost = new KioskIdentity(first, village.enrolment().enrol("pasar-1", first));
        assertThat(new KioskClient(village.url(), lost).send(get("/info")).status())
                .isEqualTo(200);
        village.enrolment().enrol("pasar-1", newKey());
        assertThat(new KioskClient(village.url(), lost).send(get("/info")).code())
                .isEqualTo(Problem.KIOSK_UNKNOWN);
    }

    private String infoWith(Optional<String> nonce, URI known) {
        var identity = DemoKiosk.identity(data);
        var proven =
                new ProvenCall("GET", URI.create(known + "/village/v1/info"), new byte[0], Optional.empty(), nonce);
        var answer = kiosk.exchange(
                get("/info"),
                Map.of(ProofHeader.CREDENTIAL, identity.credential(), ProofHeader.PROOF, identity.prove(proven)));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isNotEmpty();
        return answer.status() == 200 ? "200" : answer.code();
    }

    private static ECKey newKey() throws Exception {
        return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    }
}
