package id.desa.anjungan.village.officer;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// Who is signed in. The database holds a hash of each token, so that a copy of it signs nobody in. Any thread.
public final class OfficerSessions {
    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(10);
    /// Within this no write to the disk is spent on having been seen again.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final int TOKEN_BYTES = 32;

    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random;

    public OfficerSessions(Store store, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// @param csrf what every form of this session must carry
    public record Session(Officer officer, String csrf) {
        public boolean proves(String token) {
            return MessageDigest.isEqual(csrf.getBytes(UTF_8), token.getBytes(UTF_8));
        }

        @Override
        public String toString() {
            return "Session[" + officer + "]";
        }
    }

    /// Starts a session; the token goes into the cookie and nowhere else.
    public String open(Officer officer) {
        var token = randomText();
        var now = clock.instant();
        store.run(tx -> {
            forgetOld(tx, now);
            tx.update("""
                    INSERT INTO officer_session (token_hash, officer_id, csrf, opened_at, seen_at)
                    VALUES (?, ?, ?, ?, ?)""", hash(token), officer.id(), randomText(), now, now);
        });
        return token;
    }

    /// The session of a token while it lasts. A person did something: it lives on.
    public Optional<Session> seen(String token) {
        var now = clock.instant();
        var session = peek(token);
        if (session.isPresent()) {
            store.run(tx -> tx.update(
                    "UPDATE officer_session SET seen_at = ? WHERE token_hash = ? AND seen_at <= ?",
                    now,
                    hash(token),
                    now.minus(FRESH)));
        }
        return session;
    }

    /// As [#seen] for a page that refreshes itself, which keeps no session alive.
    public Optional<Session> peek(String token) {
        var now = clock.instant();
        return store.read(tx -> tx.one(
                """
                SELECT officer.*, csrf FROM officer_session JOIN officer ON officer.id = officer_id
                WHERE token_hash = ? AND seen_at > ? AND opened_at > ?""",
                row -> new Session(OfficerTable.officer(row), row.text("csrf")),
                hash(token),
                now.minus(IDLE),
                now.minus(LONGEST)));
    }

    public void close(String token) {
        store.run(tx -> tx.update("DELETE FROM officer_session WHERE token_hash = ?", hash(token)));
    }

    private static void forgetOld(Tx tx, Instant now) {
        tx.update(
                "DELETE FROM officer_session WHERE seen_at <= ? OR opened_at <= ?",
                now.minus(IDLE),
                now.minus(LONGEST));
    }

    private static String hash(String token) {
        return Sha256.hex(token.getBytes(UTF_8));
    }

    private String randomText() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
