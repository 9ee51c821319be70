package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastGoodTest {
    @TempDir
    Path dir;

    private Path file;
    private String good;

    @BeforeEach
    void placeTheStateBesideTheFile() {
        file = dir.resolve("kiosk.toml");
        good = ExampleFiles.FULL.replace("/srv/anjungan", dir.resolve("state").toString());
    }

    @Test
    void startsFreshFromAGoodFile() throws IOException {
        Files.writeString(file, good);
        assertThat(LastGood.start(file)).isInstanceOf(LastGood.Start.Fresh.class);
    }

    @Test
    void startsFromTheEarlierFileWhenTheNewOneIsBad() throws IOException {
        Files.writeString(file, good);
        var fresh = (LastGood.Start.Fresh) LastGood.start(file);
        Files.writeString(file, good.replace("theme", "tehme"));

        var start = LastGood.start(file);

        assertThat(start).isInstanceOfSatisfying(LastGood.Start.Earlier.class, earlier -> {
            assertThat(earlier.config()).isEqualTo(fresh.config());
            assertThat(earlier.problems()).hasSize(1);
        });
    }

    @Test
    void aBadFileIsNeverKeptAsTheGoodOne() throws IOException {
        Files.writeString(file, good);
        LastGood.start(file);
        Files.writeString(file, good.replace("theme", "tehme"));
        LastGood.start(file);
        assertThat(LastGood.start(file)).isInstanceOf(LastGood.Start.Earlier.class);
    }

    @Test
    void hasNothingToStartWithWhenNoFileWasEverGood() throws IOException {
        Files.writeString(file, good.replace("theme", "tehme"));
        assertThat(LastGood.start(file)).isInstanceOf(LastGood.Start.Nothing.class);
    }

    @Test
    void aMissingFileIsAProblemAndNoCrash() {
        assertThat(LastGood.read(dir.resolve("none.toml"), StoredLayers.NONE))
                .isInstanceOf(ConfigReading.Invalid.class);
    }

    @Test
    void startsThoughNoCopyCanBeKept() throws IOException {
        Files.writeString(dir.resolve("state"), "a file where the directory should be");
        Files.writeString(file, good);
        assertThat(LastGood.start(file)).isInstanceOf(LastGood.Start.Fresh.class);
    }
}
