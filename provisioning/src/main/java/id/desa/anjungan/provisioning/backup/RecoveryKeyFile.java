package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.PasswordBasedDecrypter;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;

/// The private half, in a file that goes into the safe: a JWK (RFC 7517), in the clear or, with a passphrase, as a
/// compact JWE with PBES2 (RFC 7518, 4.8).
public final class RecoveryKeyFile {
    private static final int LONGEST = 4_096;
    private static final int ROUNDS = 310_000;
    private static final int MOST_ROUNDS = 2_000_000;
    private static final int SALT_BYTES = 16;

    private RecoveryKeyFile() {}

    public static ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
    }

    /// What stands in the file, and in the QR of the printed page.
    ///
    /// @param passphrase empty for none; wiped by whoever gave it
    public static String text(ECKey key, char[] passphrase) {
        if (passphrase.length == 0) {
            return key.toJSONString();
        }
        var header = new JWEHeader.Builder(JWEAlgorithm.PBES2_HS512_A256KW, EncryptionMethod.A256GCM)
                .contentType("jwk+json")
                .build();
        var jwe = new JWEObject(header, new Payload(key.toJSONString()));
        try {
            jwe.encrypt(new PasswordBasedEncrypter(new String(passphrase), SALT_BYTES, ROUNDS));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has PBKDF2", impossible);
        }
        return jwe.serialize();
    }

    /// Readable to its owner only; on the disk when it returns.
    public static void write(Path file, String text) throws IOException {
        Durable.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static ECKey read(Path file, char[] passphrase) throws Unusable {
        try {
            return of(text(file), passphrase);
        } catch (Unusable already) {
            throw already;
        } catch (IOException unreadable) {
            throw new Unusable(Refusal.BAD_KEY);
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    /// Whether a passphrase has to be asked for.
    public static boolean wantsPassphrase(Path file) {
        try {
            return !text(file).startsWith("{");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// No more of it than a key has, whatever it is.
    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Unusable(Refusal.BAD_KEY);
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    private static ECKey of(String text, char[] passphrase) throws Unusable {
        try {
            var key = ECKey.parse(text.startsWith("{") ? text : opened(text, passphrase));
            if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
                throw new Unusable(Refusal.BAD_KEY);
            }
            return key;
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException wrong) {
            throw new Unusable(Refusal.BAD_KEY); // the cause would show the key
        }
    }

    private static String opened(String compact, char[] passphrase) throws ParseException, JOSEException {
        var jwe = JWEObject.parse(compact);
        if (jwe.getHeader().getPBES2Count() > MOST_ROUNDS) {
            throw new JOSEException("would take for ever");
        }
        jwe.decrypt(new PasswordBasedDecrypter(new String(passphrase)));
        return jwe.getPayload().toString();
    }
}
