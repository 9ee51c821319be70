package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrintRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaxPrintRemainsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

    @Test
    void sweepsOnlyOldLettersOfJavaxPrint(@TempDir Path folder) throws IOException {
        file(folder, "javaprint123.tmp", NOON.minusSeconds(1));
        var young = file(folder, "javaprint456.tmp", NOON.plusSeconds(1));
        var other = file(folder, "javaprint.log", NOON.minusSeconds(1));
        JavaxPrintRemains.sweep(folder, NOON);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(young, other);
        }
    }

    @Test
    void sweepsNoFolderThatIsNotThere(@TempDir Path folder) {
        JavaxPrintRemains.sweep(folder.resolve("gone"), NOON);
        assertThat(folder).isEmptyDirectory();
    }

    /// The blank is how `javax.print` names a job to `lpr`.
    @Test
    void endsTheSenderOfThatLetterAndNoOther() throws IOException {
        var ref = new PrintRef("A-sent-too-long");
        var own = new ProcessBuilder("tail", "-f", "/dev/null", "-s 1", " " + ref.name()).start();
        var other = new ProcessBuilder("tail", "-f", "/dev/null").start();
        try {
            JavaxPrintRemains.endSender(ref);
            assertThat(own.isAlive()).isFalse();
            assertThat(other.isAlive()).isTrue();
        } finally {
            own.destroyForcibly();
            other.destroyForcibly();
        }
    }

    private static Path file(Path folder, String name, Instant modified) throws IOException {
        var file = Files.writeString(folder.resolve(name), "");
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
