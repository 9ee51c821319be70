package id.desa.anjungan.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCheckTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path dir;

    @Test
    void saysOneLineWhenAllIsFine() throws IOException {
        var file = Files.writeString(dir.resolve("kiosk.toml"), ExampleFiles.LEAST);
        assertThat(check(file.toString())).isZero();
        assertThat(out.toString(UTF_8)).hasLineCount(1).contains("fine");
        assertThat(err.size()).isZero();
    }

    @Test
    void printsEveryProblemAndExits78() throws IOException {
        var file = Files.writeString(
                dir.resolve("kiosk.toml"),
                ExampleFiles.LEAST.replace("id =", "ID =").replace("https", "gopher"));
        assertThat(check(file.toString())).isEqualTo(78);
        assertThat(err.toString(UTF_8).lines()).hasSize(2).allMatch(line -> line.startsWith("kiosk.toml:"));
    }

    @Test
    void exits66WhereThereIsNoFile() {
        assertThat(check(dir.resolve("none.toml").toString())).isEqualTo(66);
    }

    @Test
    void exits64WhenAskedForNothing() {
        assertThat(check()).isEqualTo(64);
    }

    private int check(String... args) {
        return ConfigCheck.check(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }
}
