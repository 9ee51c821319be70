package id.desa.anjungan.kiosk.service.door;

import id.desa.anjungan.kiosk.store.KeptAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often somebody guessed wrong, kept over a restart: five times, then a quarter of an hour nobody may. A pass that
/// is scanned is never a guess, and goes on opening the door.
final class Guesses {
    static final int MOST = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);
    private static final String NAME = "service-guesses";

    private final KeptAnswers kept;

    Guesses(KeptAnswers kept) {
        this.kept = kept;
    }

    /// @return until when nobody may guess
    Optional<Instant> locked(Instant now) {
        return read().filter(tally -> tally.wrong() >= MOST)
                .map(tally -> tally.last().plus(PAUSE))
                .filter(now::isBefore);
    }

    void wrong(Instant now) {
        var before = read().filter(tally -> now.isBefore(tally.last().plus(PAUSE)));
        var next = before.map(Tally::wrong).orElse(0) + 1;
        kept.keep(NAME, "", next + " " + now.toEpochMilli());
    }

    void right() {
        kept.keep(NAME, "", "0 0");
    }

    private record Tally(int wrong, Instant last) {}

    private Optional<Tally> read() {
        return kept.kept(NAME)
                .filter(row -> row.body().matches("\\d{1,4} \\d{1,16}"))
                .map(row -> {
                    var words = row.body().split(" ", -1);
                    return new Tally(Integer.parseInt(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1])));
                });
    }
}
