package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Residents' sessions, in memory only: a restart ends them all. A token is kept as its hash and works at its kiosk
/// alone, until nobody used it for ten minutes, an hour at most. Any thread.
public final class Sessions {
    public static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;
    private final RandomIds ids;
    private final Map<String, Held> byHash = new ConcurrentHashMap<>();

    public Sessions(InstantSource clock, RandomIds ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /// The token of a new session.
    public String open(ResidentSession session) {
        var now = clock.instant();
        byHash.values().removeIf(held -> held.isOver(now));
        var token = ids.token();
        byHash.put(Keyed.sha256(token), new Held(session, now, now));
        return token;
    }

    /// The session of a token shown by this kiosk; asking keeps it alive.
    public Optional<ResidentSession> find(String token, String kiosk) {
        var now = clock.instant();
        var held = byHash.computeIfPresent(
                Keyed.sha256(token), (_, found) -> found.isOver(now) ? null : found.used(now, kiosk));
        return Optional.ofNullable(held)
                .map(Held::session)
                .filter(session -> session.kiosk().equals(kiosk));
    }

    public void end(String token, String kiosk) {
        find(token, kiosk).ifPresent(_ -> byHash.remove(Keyed.sha256(token)));
    }

    void endAllOf(Nik nik) {
        byHash.values().removeIf(held -> held.session.nik().equals(nik));
    }

    private record Held(ResidentSession session, Instant opened, Instant lastUsed) {
        boolean isOver(Instant now) {
            return !now.isBefore(lastUsed.plus(IDLE)) || !now.isBefore(opened.plus(LONGEST));
        }

        Held used(Instant now, String kiosk) {
            return session.kiosk().equals(kiosk) ? new Held(session, opened, now) : this;
        }
    }
}
