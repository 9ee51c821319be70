package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.fleet.ServicePass;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The codes of service passes that are still of use. They live a quarter of an hour and in memory alone: a village
/// that starts anew in between asks for a new pass. Each is taken once, by the kiosk it is for. Any thread.
final class PassCodes {
    private static final int MOST = 100;

    private final Deque<Open> open = new ArrayDeque<>();
    private final CodePace pace = new CodePace();

    private record Open(String kiosk, ShortCode code, String compact, Instant until) {}

    /// What came of a code.
    sealed interface Taken {
        record Pass(String compact) implements Taken {}

        record Wrong() implements Taken {}

        record TooOften(Duration pause) implements Taken {}
    }

    synchronized void give(String kiosk, ShortCode code, String compact, Instant now) {
        forget(now);
        if (open.size() >= MOST) {
            open.removeFirst();
        }
        open.addLast(new Open(kiosk, code, compact, now.plus(ServicePass.LONGEST)));
    }

    synchronized Taken take(String kiosk, String typed, Instant now) {
        forget(now);
        var wait = pace.wait(now);
        if (wait.isPresent()) {
            return new Taken.TooOften(wait.get());
        }
        var found = ShortCode.typed(typed).flatMap(code -> found(kiosk, code));
        if (found.isEmpty()) {
            pace.wrong(now);
            return new Taken.Wrong();
        }
        open.remove(found.get());
        return new Taken.Pass(found.get().compact());
    }

    private Optional<Open> found(String kiosk, ShortCode code) {
        return open.stream()
                .filter(one -> one.kiosk().equals(kiosk) && one.code().equals(code))
                .findFirst();
    }

    private void forget(Instant now) {
        open.removeIf(one -> !now.isBefore(one.until()));
    }
}
