package id.desa.anjungan.kiosk;

import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.store.TimeFloor;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.CatalogueCache;
import id.desa.anjungan.kiosk.village.LinkListener;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/// What of a kiosk goes by the clock, in a process whose clock a test puts wrong: reads a word a line, and answers it.
final class ClockProbe {
    private ClockProbe() {}

    public static void main(String[] arguments) throws IOException {
        var clock = InstantSource.system();
        try (var store = StoreFile.open(Path.of(arguments[1]), clock)) {
            var told = arguments.length > 2 ? Instant.parse(arguments[2]) : Instant.EPOCH;
            var time = new TimeFloor(store, clock, System::nanoTime, () -> false, told);
            var sessions = new SessionClock(time, System::nanoTime);
            sessions.serving(true);
            try (var village = new RestVillageBackend(
                            URI.create(arguments[0]),
                            TestKiosk.identity(),
                            Duration.ofSeconds(20), // a cold JVM on a busy machine
                            () -> "0".repeat(32),
                            new NothingKept(),
                            new Ears(time),
                            time);
                    var words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                var outbox = new Outbox(store, time);
                for (var word = words.readLine(); word != null; word = words.readLine()) {
                    System.out.println(answer(word, time, sessions, village, outbox));
                }
            }
        }
    }

    private static String answer(
            String word, TimeFloor time, SessionClock sessions, RestVillageBackend village, Outbox outbox) {
        return switch (word) {
            case "machine" -> Instant.now().toString();
            case "time" -> time.instant().toString();
            case "session" -> sessions.instant().toString();
            case "keep" -> {
                time.keep();
                yield "kept";
            }
            case "info" ->
                switch (village.info()) {
                    case Answer.Ok<?> _ -> "Ok";
                    case Answer.Refused<?>(var problem) -> problem.code();
                    case Answer.Unavailable<?>(var fault) -> fault.name();
                };
            case "outbox" -> outbox.heads().stream().map(Outbox.Entry::subject).collect(Collectors.joining(" "));
            default -> {
                outbox.add(new Message(Lane.PRINT_OUTCOME, "print-outcome", word, word, "{}"));
                yield "added";
            }
        };
    }

    private record Ears(TimeFloor time) implements LinkListener {
        @Override
        public void heard(Optional<Answer.Fault> fault) {
            // asked for by word
        }

        @Override
        public void villageTime(Instant now) {
            time.villageSays(now);
        }
    }

    private static final class NothingKept implements CatalogueCache {
        @Override
        public Optional<Kept> kept() {
            return Optional.empty();
        }

        @Override
        public void keep(Kept next) {
            // asked anew each time
        }
    }
}
