package id.desa.anjungan.backend.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A letter asked for while the village could not be reached; sent with an `Idempotency-Key`, as often as it takes.
///
/// @param nik as it was typed, where no PIN could be checked; then without `ref`
/// @param ref of who was signed in ([ResidentSummary]); then without `nik`
/// @param takenAt by the kiosk's clock
/// @param slipHash of the slip the kiosk printed ([#hash])
public record DeferredRequest(
        @Nullable Nik nik,
        @Nullable String ref,
        String jenis,
        Map<String, String> answers,
        Instant takenAt,
        String slipHash) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int NUMBER_CHARACTERS = 6;

    public DeferredRequest {
        if ((nik == null) == (ref == null)) {
            throw new IllegalArgumentException("either a NIK or a reference");
        }
        Objects.requireNonNull(jenis, "jenis");
        Objects.requireNonNull(takenAt, "takenAt");
        if (!slipHash.matches("[A-Za-z0-9_-]{43}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        answers = Map.copyOf(answers);
    }

    /// What the village keeps of a slip: base64url SHA-256 of its `jti`.
    public static String hash(String slipId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(slipId));
    }

    /// The number on the slip, by which people speak of it before the village has given one: `T-` and six characters
    /// that cannot be mistaken for others.
    public static String number(String slipHash) {
        var bits = sha256(slipHash);
        var number = new StringBuilder("T-");
        for (var i = 0; i < NUMBER_CHARACTERS; i++) {
            number.append(ALPHABET.charAt(bits[i] & 31));
        }
        return number.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "DeferredRequest[jenis=" + jenis + "]";
    }
}
