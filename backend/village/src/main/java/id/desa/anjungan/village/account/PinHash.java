package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.Pin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id over a PIN, 19 MiB, two passes, one lane (RFC 9106 and OWASP's floor), with a pepper that is not in the
/// database. Few at a time: each takes its memory. Any thread.
public final class PinHash {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final String FORM = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

    private final byte[] pepper;
    private final SecureRandom random;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    public PinHash(byte[] pepper, SecureRandom random) {
        this.pepper = pepper.clone();
        this.random = random;
    }

    /// What an account keeps, in PHC form.
    public String of(Pin pin) {
        var salt = salt();
        var base64 = Base64.getEncoder().withoutPadding();
        return FORM + base64.encodeToString(salt) + "$" + base64.encodeToString(digest(pin, salt));
    }

    public boolean matches(Pin pin, String stored) {
        var parts = stored.split("\\$", -1);
        if (parts.length != 6 || !stored.startsWith(FORM)) {
            throw new IllegalStateException("an account with another kind of PIN hash");
        }
        var salt = Base64.getDecoder().decode(parts[4]);
        return MessageDigest.isEqual(digest(pin, salt), Base64.getDecoder().decode(parts[5]));
    }

    /// The same work for a NIK that has no account, so that time tells nothing.
    public boolean matchesNobody(Pin pin) {
        return MessageDigest.isEqual(digest(pin, salt()), new byte[HASH_BYTES]);
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private byte[] digest(Pin pin, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .withSecret(pepper)
                .build());
        var hash = new byte[HASH_BYTES];
        room.acquireUninterruptibly();
        try {
            generator.generateBytes(pin.digits().getBytes(StandardCharsets.US_ASCII), hash);
        } finally {
            room.release();
        }
        return hash;
    }
}
