package id.desa.anjungan.village.slip;

import id.desa.anjungan.backend.api.Lease.CodeCheck;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.store.Tx;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The six digits that open one letter together with its slip, where there is no link. They follow from the request by
/// a key outside the database, so that a repeated request is told the same ones and the database holds none of them.
public final class PickupCodes {
    /// In every Java, so that a kiosk needs nothing else.
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    /// OWASP's floor for this algorithm.
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final BigInteger CODES = BigInteger.valueOf(1_000_000);

    private final Keyed key;
    private final SecureRandom random;

    /// @param key 32 bytes, of codes only
    public PickupCodes(byte[] key, SecureRandom random) {
        this.key = new Keyed(key);
        this.random = random;
    }

    /// Notes where a new request was made, and that it has a code.
    public void add(Tx tx, String request, String kiosk) {
        tx.update("INSERT INTO pickup_code (permohonan, kiosk) VALUES (?, ?)", request, kiosk);
    }

    /// Empty for a request from before there were codes.
    public Optional<String> of(Tx tx, String request) {
        return tx.one("SELECT 1 FROM pickup_code WHERE permohonan = ?", _ -> code(request), request);
    }

    /// What a kiosk checks the code against. Slow by intent: not within a transaction.
    public CodeCheck check(String request) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var spec = new PBEKeySpec(code(request).toCharArray(), salt, ROUNDS, HASH_BITS);
        try {
            var hash =
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            return new CodeCheck(ALGORITHM, ROUNDS, Keyed.base64(salt), Keyed.base64(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    private String code(String request) {
        var drawn = new BigInteger(1, key.of("pickup-code", request).getBytes(StandardCharsets.US_ASCII));
        return String.format(Locale.ROOT, "%06d", drawn.mod(CODES).intValueExact());
    }
}
