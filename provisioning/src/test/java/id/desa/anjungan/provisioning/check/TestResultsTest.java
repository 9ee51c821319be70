package id.desa.anjungan.provisioning.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestResultsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");
    private static final TestResult PRINTED = new TestResult(DeviceTest.PRINT, true, MONDAY, "printed counter");
    private static final TestResult NO_CARD = new TestResult(DeviceTest.CARD, false, MONDAY, "no-card-seen");

    @TempDir
    private Path dir;

    @Test
    void keepTheLastOfEachTest() throws IOException {
        var results = new TestResults(dir.resolve("state"));
        assertThat(results.last(DeviceTest.PRINT)).isEmpty();
        results.keep(new TestResult(DeviceTest.PRINT, false, MONDAY.minusSeconds(60), "stopped media-empty"));
        results.keep(NO_CARD);
        results.keep(PRINTED);
        assertThat(new TestResults(dir.resolve("state")).all().values()).containsExactly(PRINTED, NO_CARD);
    }

    @Test
    void areAsIfNothingHadBeenTestedWhereTheFileIsDamaged() throws IOException {
        var results = new TestResults(dir);
        for (var damage : new String[] {"", "{", "[1]", "{\"print\":3,\"card\":{\"at\":\"soon\"}}", "\0\0"}) {
            Files.writeString(dir.resolve(TestResults.NAME), damage);
            assertThat(results.all()).as(damage).isEmpty();
        }
        results.keep(PRINTED);
        assertThat(results.last(DeviceTest.PRINT)).contains(PRINTED);
    }

    @Test
    void keepTheOldOnesWhereThePowerWentWhileWriting() throws IOException {
        var results = new TestResults(dir);
        results.keep(PRINTED);
        Files.writeString(dir.resolve("tests.json.next"), "{\"pri");
        assertThat(results.last(DeviceTest.PRINT)).contains(PRINTED);
        results.keep(NO_CARD);
        assertThat(results.all()).hasSize(2);
        assertThat(dir.resolve("tests.json.next")).doesNotExist();
    }

    @Test
    void passOverATestOfANewerVersion() throws IOException {
        new TestResults(dir).keep(PRINTED);
        var file = dir.resolve(TestResults.NAME);
        Files.writeString(file, Files.readString(file).replace("{\n", "{\n\"smell\":{\"good\":true},\n"));
        assertThat(new TestResults(dir).all().values()).containsExactly(PRINTED);
    }
}
