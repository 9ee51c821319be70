package id.desa.anjungan.backend.api.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KioskProofTest {
    private final ECKey authority = newKey();
    private final ECKey key = newKey();
    private final KioskIdentity kiosk =
            new KioskIdentity(key, new KioskCredential("balai-desa-1", key).sign(authority));

    @Test
    void provesExactlyTheCallItWasMadeFor() {
        var call = call("POST", "http://desa.contoh.invalid:8080/village/v1/sign-ins", "{}", "token");
        var proof = KioskProof.read(kiosk.prove(call), key, call);
        assertThat(proof.flatMap(KioskProof::nonce)).contains("n1");
    }

    @Test
    void provesNothingForAnotherMethodAddressBodyOrToken() {
        var address = "http://desa.contoh.invalid:8080/village/v1/sign-ins";
        var proof = kiosk.prove(call("POST", address, "{}", "token"));
        assertThat(KioskProof.read(proof, key, call("PUT", address, "{}", "token")))
                .isEmpty();
        assertThat(KioskProof.read(proof, key, call("POST", address + "/slip", "{}", "token")))
                .isEmpty();
        assertThat(KioskProof.read(proof, key, call("POST", address, "{ }", "token")))
                .isEmpty();
        assertThat(KioskProof.read(proof, key, call("POST", address, "{}", "other")))
                .isEmpty();
        assertThat(KioskProof.read(
                        proof,
                        key,
                        new ProvenCall("POST", URI.create(address), bytes("{}"), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void provesNothingForAnotherKioskOrWhenTorn() {
        var call = call("GET", "http://desa.contoh.invalid/village/v1/info", "", "token");
        var proof = kiosk.prove(call);
        assertThat(KioskProof.read(proof, newKey(), call)).isEmpty();
        assertThat(KioskProof.read(proof.substring(0, proof.length() - 4) + "AAAA", key, call))
                .isEmpty();
        assertThat(KioskProof.read("", key, call)).isEmpty();
        assertThat(KioskProof.read("a.b.c", key, call)).isEmpty();
        assertThat(KioskProof.read("x".repeat(5000), key, call)).isEmpty();
    }

    @Test
    void meansTheSameAddressHoweverItIsWritten() {
        var call = call("GET", "https://Desa.Contoh.invalid:443/village/v1/info?x=1", "", "token");
        var same = call("GET", "https://desa.contoh.invalid/village/v1/info", "", "token");
        assertThat(KioskProof.read(kiosk.prove(call), key, same)).isPresent();
    }

    @Test
    void readsACredentialOfItsAuthorityOnly() {
        assertThat(KioskCredential.read(kiosk.credential(), authority))
                .contains(new KioskCredential("balai-desa-1", key));
        assertThat(KioskCredential.read(kiosk.credential(), newKey())).isEmpty();
        assertThat(KioskCredential.read(kiosk.prove(call("GET", "http://a/b", "", "t")), key))
                .isEmpty();
        assertThat(KioskCredential.read("nonsense", authority)).isEmpty();
    }

    @Test
    void namesNoSecretInItsText() {
        assertThat(kiosk.toString()).doesNotContain(key.getD().toString());
    }

    private static ProvenCall call(String method, String uri, String body, String token) {
        return new ProvenCall(method, URI.create(uri), bytes(body), Optional.of(token), Optional.of("n1"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
