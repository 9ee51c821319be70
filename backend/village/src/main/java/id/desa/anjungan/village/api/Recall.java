package id.desa.anjungan.village.api;

import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.secret.Keyed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Gives the same answer again to a kiosk that asks again because the first answer never came: no PIN is counted twice,
/// no session is opened twice. For what lives in memory anyway, by `Idempotency-Key`, a few minutes long; what must
/// outlive a restart carries its key into the database instead. Any thread: who asks while the first still works waits
/// for its answer.
final class Recall {
    static final Duration LIFE = Duration.ofMinutes(2);
    private static final int MOST = 20_000;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final InstantSource clock;
    private final Map<String, Answered> byKey = new ConcurrentHashMap<>();

    Recall(InstantSource clock) {
        this.clock = clock;
    }

    /// The key of a call, where it carries one.
    static Optional<String> keyOf(KioskCall call) {
        return call.header("idempotency-key").filter(key -> UUID.matcher(key).matches());
    }

    private record Answered(String asked, Instant until, CompletableFuture<Reply<Outcome>> answer) {}

    /// Does the work once for a key. A call without one is done each time.
    Reply<Outcome> once(KioskCall call, Supplier<Reply<Outcome>> work) {
        return keyOf(call)
                .map(key -> once(call.kiosk() + '/' + key, asked(call), work))
                .orElseGet(work);
    }

    private Reply<Outcome> once(String key, String asked, Supplier<Reply<Outcome>> work) {
        forget();
        var mine = new Answered(asked, clock.instant().plus(LIFE), new CompletableFuture<>());
        var earlier = byKey.putIfAbsent(key, mine);
        if (earlier == null) {
            return done(key, mine, work);
        }
        return earlier.asked().equals(asked) ? awaited(earlier) : Refusal.KEY_REUSED.reply();
    }

    private Reply<Outcome> done(String key, Answered mine, Supplier<Reply<Outcome>> work) {
        try {
            var answer = work.get();
            mine.answer().complete(answer);
            return answer;
        } finally {
            if (!mine.answer().isDone()) { // a fault: the next one tries anew
                byKey.remove(key, mine);
                mine.answer().complete(Refusal.INTERNAL.reply());
            }
        }
    }

    private static Reply<Outcome> awaited(Answered earlier) {
        try {
            return earlier.answer().join();
        } catch (CompletionException broken) {
            return Refusal.INTERNAL.reply();
        }
    }

    private void forget() {
        var now = clock.instant();
        byKey.values().removeIf(answered -> answered.until().isBefore(now));
        if (byKey.size() >= MOST) {
            byKey.clear(); // no honest kiosks ask so much
        }
    }

    private static String asked(KioskCall call) {
        return call.id() + '/' + Keyed.sha256(new String(call.body(), StandardCharsets.ISO_8859_1));
    }
}
