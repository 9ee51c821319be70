package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands on the blocks of a disk while a store is written to, behind a real file system and its journal.
class BlockImageIT {
    private static final int CUTS = 8;

    @TempDir
    Path dir;

    @Test
    void allThatWasCommittedIsOnTheBlocksWheneverTheWriterIsCutOff() throws IOException, InterruptedException {
        try (var disk = TestDisk.ext4(dir, 32)) {
            var writer = writer(disk.dir());
            try {
                var committed = new AtomicInteger();
                var told = writer.inputReader(StandardCharsets.UTF_8);
                var listener = Thread.ofPlatform().daemon().start(() -> listen(told, committed));
                for (var cut = 0; cut < CUTS; cut++) {
                    TimeUnit.MILLISECONDS.sleep(300 + new Random(cut).nextInt(200));
                    TestDisk.run("kill", "-STOP", String.valueOf(writer.pid()));
                    var before = committed.get();
                    try (var copy = TestDisk.copyOf(dir, dir.resolve("cut-" + cut))) {
                        isWhole(copy.dir(), before);
                    }
                    TestDisk.run("kill", "-CONT", String.valueOf(writer.pid()));
                }
                assertThat(committed.get()).as("else nothing was cut").isGreaterThan(CUTS);
                assertThat(listener.isAlive()).isTrue();
            } finally {
                writer.destroyForcibly().waitFor();
            }
        }
    }

    private static void isWhole(Path state, int committed) {
        try (var store = StoreFile.open(state, InstantSource.system())) {
            assertThat(store.condition()).isEqualTo(StoreCondition.LASTING);
            assertThat(new Outbox(store, InstantSource.system()).waiting(Lane.REQUEST))
                    .isGreaterThanOrEqualTo(committed);
            assertThat(state.toFile().list())
                    .as("nothing was put aside as damaged")
                    .noneMatch(name -> name.contains("damaged"));
        }
    }

    private static void listen(BufferedReader told, AtomicInteger committed) {
        told.lines().forEach(line -> committed.set(Integer.parseInt(line)));
    }

    private static Process writer(Path state) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        state.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Commits message after message and says the number of each once it is on the disk.
    static final class Writer {
        private Writer() {}

        static void main(String... arguments) {
            try (var store = StoreFile.open(Path.of(arguments[0]), InstantSource.system())) {
                var outbox = new Outbox(store, InstantSource.system());
                for (var number = 1; number < 100_000; number++) {
                    outbox.add(new Message(Lane.REQUEST, "test", "key-" + number, "subject-" + number, "body"));
                    System.out.println(number);
                }
            }
        }
    }
}
