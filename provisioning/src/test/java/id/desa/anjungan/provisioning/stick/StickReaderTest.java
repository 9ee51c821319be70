package id.desa.anjungan.provisioning.stick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StickReaderTest {
    private static final String NAME = "anjungan-undangan.json";
    private static final Pattern JSON = Pattern.compile(".*\\.json");

    @TempDir
    private Path stick;

    @TempDir
    private Path elsewhere;

    private StickReader reader() {
        return new StickReader(stick);
    }

    private static StickFile refused(StickFile.Why why) {
        return new StickFile.Refused(why);
    }

    @Test
    void readsAPlainFileByItsName() throws IOException {
        Files.writeString(stick.resolve(NAME), "{}");
        assertThat(reader().read(NAME, 100)).isEqualTo(new StickFile.Read("{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(reader().names(JSON)).containsExactly(NAME);
    }

    @Test
    void followsNoLinkHoweverItPoints() throws IOException {
        var secret = Files.writeString(elsewhere.resolve("key.json"), "secret");
        Files.createSymbolicLink(stick.resolve(NAME), secret);
        assertThat(reader().read(NAME, 100)).isEqualTo(refused(StickFile.Why.NOT_A_FILE));
        assertThat(reader().names(JSON)).isEmpty();
        assertThat(reader().plainFile(NAME)).isEmpty();
    }

    @Test
    void goesIntoNoFolderAndOpensNoPipe() throws IOException, InterruptedException {
        Files.createDirectory(stick.resolve(NAME));
        assertThat(reader().read(NAME, 100)).isEqualTo(refused(StickFile.Why.NOT_A_FILE));
        Files.delete(stick.resolve(NAME));
        assertThat(new ProcessBuilder("mkfifo", stick.resolve(NAME).toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(reader().read(NAME, 100)).isEqualTo(refused(StickFile.Why.NOT_A_FILE));
    }

    @Test
    void leavesTheStickByNoName() {
        for (var name : new String[] {"../key.json", "/etc/passwd", "a/b", "..", ".", "", "a\u0000b", "-x", "a\nb"}) {
            assertThatThrownBy(() -> reader().read(name, 100)).as("name").isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void readsNoMoreThanItMay() throws IOException {
        Files.write(stick.resolve(NAME), new byte[101]);
        assertThat(reader().read(NAME, 101)).isInstanceOf(StickFile.Read.class);
        assertThat(reader().read(NAME, 100)).isEqualTo(refused(StickFile.Why.TOO_LONG));
    }

    @Test
    void findsNothingWithoutAStick() {
        var none = new StickReader(stick.resolve("pulled"));
        assertThat(none.isThere()).isFalse();
        assertThat(none.read(NAME, 100)).isEqualTo(new StickFile.Absent());
        assertThat(none.names(JSON)).isEmpty();
        assertThat(reader().read(NAME, 100)).isEqualTo(new StickFile.Absent());
    }

    @Test
    void isNotSlowedByAHundredThousandFilesWithWrongNames() throws IOException {
        for (var i = 0; i < 100_000; i++) {
            Files.createFile(stick.resolve("sampah nomor " + i + "\u0001.json"));
        }
        Files.writeString(stick.resolve(NAME), "{}");
        var start = System.nanoTime();
        assertThat(reader().read(NAME, 100)).isInstanceOf(StickFile.Read.class);
        assertThat(reader().names(JSON)).allMatch(NAME::equals);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
