package id.desa.anjungan.kiosk.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.ScreenSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietScreenTest {
    @TempDir
    private Path dir;

    private LocalTime now = LocalTime.of(12, 0);
    private boolean nobody = true;

    @Test
    void isDarkAtNightWhileNobodyIsThereAndLeavesTheTurnOfThePictureAlone() throws Exception {
        var file = Files.writeString(dir.resolve("settings"), "rotation=90\n");
        var screen = screen(file);
        screen.look();
        assertThat(file).hasContent("rotation=90");
        now = LocalTime.of(23, 0);
        screen.look();
        assertThat(file).hasContent("rotation=90\ndark=yes");
        nobody = false;
        screen.look();
        assertThat(file).hasContent("rotation=90");
        nobody = true;
        screen.look();
        assertThat(file).hasContent("rotation=90\ndark=yes");
        now = LocalTime.of(6, 0);
        screen.look();
        assertThat(file).hasContent("rotation=90");
    }

    @Test
    void writesNothingWhereNothingHasChangedNorWhereThereIsNoDisplayOfItsOwn() throws Exception {
        var file = dir.resolve("settings");
        screen(file).look();
        assertThat(file).doesNotExist();
        now = LocalTime.of(23, 0);
        screen(dir.resolve("nowhere/settings")).look();
        screen(file).look();
        assertThat(file).hasContent("dark=yes");
        var written = Files.getLastModifiedTime(file);
        screen(file).look();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    @Test
    void writesWhatTheSettingsSayAndKeepsTheQuiet() throws Exception {
        var file = Files.writeString(dir.resolve("settings"), "rotation=90\ntouch=-1 0 1 0 1 0\ndark=yes\n");
        assertThat(new DisplayLines(file).settings(ScreenSettings.LAST_RESORT)).isTrue();
        assertThat(file).hasContent("dark=yes\nrotation=0\ntouch=1 0 0 0 1 0");
        assertThat(new DisplayLines(dir.resolve("nowhere/settings")).settings(ScreenSettings.LAST_RESORT))
                .isFalse();
    }

    private QuietScreen screen(Path file) {
        return new QuietScreen(
                new DisplayLines(file),
                time -> time.isAfter(LocalTime.of(22, 0)) || time.isBefore(LocalTime.of(5, 0)),
                () -> now,
                () -> nobody);
    }
}
