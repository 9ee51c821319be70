package id.desa.anjungan.kiosk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingTest {
    private static final String MARKER = "WIDURI PENANDA";

    @TempDir
    Path dir;

    /// What a library that takes the next piece of a buffer finds in it.
    private static String leftInTheNextSegment() throws IOException {
        try (var buffer = new Buffer();
                var cursor = buffer.readAndWriteUnsafe()) {
            cursor.expandBuffer(1);
            return new String(Objects.requireNonNull(cursor.data), ISO_8859_1);
        }
    }

    private static void speaksOfSomebody() {
        var buffer = new Buffer();
        buffer.writeUtf8(MARKER.repeat(3_000));
        buffer.clear();
    }

    @Test
    void overwritesWhatOkioKeepsOfAConversation() throws IOException {
        speaksOfSomebody();
        assertThat(leftInTheNextSegment()).as("else this test shows nothing").contains(MARKER);
        var forgetting = new Forgetting(Runnable::run, dir);
        forgetting.round();
        assertThat(leftInTheNextSegment()).doesNotContain(MARKER);
    }

    @Test
    void emptiesItsOwnTemporaryFolderAtTheStartAndAfterASession() throws IOException {
        var own = Files.createDirectory(dir.resolve(Forgetting.TEMPORARY));
        var forgetting = new Forgetting(Runnable::run, own);
        grown(Files.writeString(own.resolve("from before"), MARKER));
        forgetting.round();
        assertThat(own).isEmptyDirectory();

        for (var quiet = 0; quiet < 3; quiet++) {
            forgetting.round();
        }
        grown(Files.writeString(own.resolve("of a session"), MARKER));
        forgetting.round();
        assertThat(own).as("while a session runs").isNotEmptyDirectory();
        var next = Files.writeString(own.resolve("of the next one"), MARKER);
        forgetting.sessionEnded();
        forgetting.round();
        assertThat(own).as("what may be on its way to the spooler").isDirectoryContaining(next::equals);
        grown(next);
        forgetting.round();
        assertThat(own).isEmptyDirectory();
    }

    private static void grown(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(9)));
    }

    @Test
    void leavesAFolderAloneThatIsNotItsOwn() throws IOException {
        Files.writeString(dir.resolve("somebody else's"), MARKER);
        new Forgetting(Runnable::run, dir).round();
        assertThat(dir).isNotEmptyDirectory();
    }
}
