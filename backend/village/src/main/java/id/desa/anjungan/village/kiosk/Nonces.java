package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The server's nonces: the time they were made under a keyed hash, so none is remembered, with a key that
/// lives as long as the process. A nonce is good for five minutes; the `jti`s seen within that time are
/// remembered, and a proof works once. Any thread.
public final class Nonces {
    public static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MAX_SEEN = 100_000;

    private final InstantSource clock;
    private final Keyed key;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    public Nonces(InstantSource clock, RandomIds ids) {
        this.clock = clock;
        this.key = new Keyed(ids.token().getBytes(StandardCharsets.US_ASCII));
    }

    public String next() {
        return written(clock.instant().getEpochSecond());
    }

    public boolean isGood(String nonce) {
        var cut = nonce.indexOf('-');
        if (cut < 1 || !nonce.substring(0, cut).matches("[0-9a-f]{1,15}")) {
            return false;
        }
        var made = Long.parseLong(nonce.substring(0, cut), 16);
        var age = clock.instant().getEpochSecond() - made;
        return age >= 0 && age < LIFE.toSeconds() && nonce.equals(written(made));
    }

    /// Whether this proof is new; the second time it is not.
    public boolean firstUse(String kiosk, String jti) {
        var now = clock.instant();
        if (seen.size() >= MAX_SEEN) {
            seen.values().removeIf(until -> until.isBefore(now));
        }
        return seen.size() < MAX_SEEN && seen.putIfAbsent(kiosk + '/' + jti, now.plus(LIFE)) == null;
    }

    private String written(long second) {
        var hex = Long.toHexString(second);
        return hex + '-' + key.of("nonce", hex).substring(0, 22);
    }
}
