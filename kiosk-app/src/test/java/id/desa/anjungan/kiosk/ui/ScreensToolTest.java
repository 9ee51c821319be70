package id.desa.anjungan.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreensToolTest {
    @TempDir
    private Path dir;

    @Test
    void drawsScreensOfTheSizeAskedForAndAContactSheet() throws Exception {
        var out = new ByteArrayOutputStream();
        var code = ScreensTool.run(
                List.of("--size", "1080x1920", "--lang", "en", "--only", "attract", "--out", dir.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        assertThat(code).isZero();
        var picture =
                ImageIO.read(dir.resolve("1080x1920/en-light-1/attract.png").toFile());
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1080, 1920);
        assertThat(Files.readString(dir.resolve("index.html"))).contains("1080x1920/en-light-1/attract.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--size 12|--size 12 is not WIDTHxHEIGHT",
                "--size 100x100|too small",
                "--lang fr|none of id, jv, su, en",
                "--theme pink|none of light, dark, contrast",
                "--text 5|not 1, 2, 3 or 4",
                "--colour red|unknown option --colour",
                "--out|needs a value",
                "--lang id|--out DIR is missing"
            })
    void refusesAWrongOptionInOneLine(String options, String line) {
        assertThatThrownBy(() -> ScreensOptions.of(List.of(options.split(" ", -1))))
                .hasMessageContaining(line);
    }

    @Test
    void exitsWithTheUsageCode() throws Exception {
        var err = new ByteArrayOutputStream();
        var code = ScreensTool.run(List.of("--what"), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(64);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1);
    }
}
