package id.desa.anjungan.village.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.village.signing.LetterSigner.Unlock;
import id.desa.anjungan.village.signing.Pkcs12LetterSigner.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Pkcs12LetterSignerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final String PASSPHRASE = "rahasia demo";

    @TempDir
    private Path folder;

    @Test
    void signsAJwsThatThePublishedKeyVerifies() throws Exception {
        var signer = made();
        var published = ECKey.parse(signer.verificationKeys().getFirst());
        var jws = JWSObject.parse(unlocked(signer).jws("surat+jws", "{\"n\":\"007\"}"));

        assertThat(published.isPrivate()).isFalse();
        assertThat(jws.getHeader().getKeyID()).isEqualTo(published.getKeyID());
        assertThat(jws.getHeader().getType().getType()).isEqualTo("surat+jws");
        assertThat(jws.getPayload()).hasToString("{\"n\":\"007\"}");
        assertThat(jws.verify(new ECDSAVerifier(published))).isTrue();
    }

    @Test
    void opensTheSameKeyAgainWithoutAPassphrase() {
        var first = made();

        assertThat(Pkcs12LetterSigner.open(folder, InstantSource.fixed(NOW)))
                .isInstanceOfSatisfying(
                        Opening.Ready.class,
                        ready -> assertThat(ready.signer().verificationKeys()).isEqualTo(first.verificationKeys()));
        assertThat(made().verificationKeys()).isEqualTo(first.verificationKeys());
    }

    @Test
    void refusesAWrongPassphrase() {
        assertThat(made().unlock("salah".toCharArray())).isEqualTo(new Unlock.WrongPassphrase());
        assertThat(made().unlock(new char[0])).isEqualTo(new Unlock.WrongPassphrase());
    }

    @Test
    void forgetsTheKeyOnceClosed() {
        var key = unlocked(made());
        key.close();

        assertThatThrownBy(() -> key.jws("x", "{}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsTheKeyFileToItself() throws IOException {
        made();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("signer.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void saysThatThereIsNoKey() {
        assertThat(Pkcs12LetterSigner.open(folder, InstantSource.fixed(NOW))).isEqualTo(new Opening.Absent());
    }

    @Test
    void namesADamagedKeyFileAtTheStart() throws IOException {
        made();
        Files.writeString(folder.resolve("signer.p12"), "not a key");

        assertUnusable("signer.p12");
    }

    @Test
    void namesATruncatedKeyFileAtTheStart() throws IOException {
        made();
        var bytes = Files.readAllBytes(folder.resolve("signer.p12"));
        Files.write(folder.resolve("signer.p12"), Arrays.copyOf(bytes, bytes.length / 2));

        assertUnusable("signer.p12");
    }

    @Test
    void namesAMissingAndADamagedCertificate() throws IOException {
        made();
        Files.writeString(folder.resolve("signer.crt"), "not a certificate");
        assertUnusable("signer.crt");

        Files.delete(folder.resolve("signer.crt"));
        assertUnusable("signer.crt");
    }

    @Test
    void signsNothingWithAnExpiredCertificate() {
        made();
        var later = InstantSource.fixed(NOW.plus(Duration.ofDays(6 * 365)));
        var signer = ((Opening.Ready) Pkcs12LetterSigner.open(folder, later)).signer();

        assertThat(signer.unlock(PASSPHRASE.toCharArray())).isEqualTo(new Unlock.NoCertificate());
    }

    @Test
    void signsInWetInkWithoutACertificate() {
        var signer = new WetInkSigner();

        assertThat(signer.electronic()).isFalse();
        assertThat(signer.verificationKeys()).isEmpty();
        assertThat(signer.unlock("x".toCharArray())).isEqualTo(new Unlock.NoCertificate());
    }

    private void assertUnusable(String file) {
        assertThat(Pkcs12LetterSigner.open(folder, InstantSource.fixed(NOW)))
                .isInstanceOfSatisfying(
                        Opening.Unusable.class,
                        unusable -> assertThat(unusable.file()).hasFileName(file));
    }

    private LetterSigner made() {
        var opening = Pkcs12LetterSigner.createDemo(
                folder, "Tirtawening", "Drs. Hadi Contoh", PASSPHRASE.toCharArray(), InstantSource.fixed(NOW));
        return ((Opening.Ready) opening).signer();
    }

    private static LetterSigner.SigningKey unlocked(LetterSigner signer) {
        return ((Unlock.Unlocked) signer.unlock(PASSPHRASE.toCharArray())).key();
    }
}
