package id.desa.anjungan.kiosk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
    private static final byte[] TEXT = "Sri Lestari".getBytes(UTF_8);

    @TempDir
    Path dir;

    @Test
    void opensWhatItSealedAndNothingForAnotherContext() {
        var sealed = opened().seal(TEXT, "lease/a");

        assertThat(opened().open(sealed, "lease/a")).hasValue(TEXT);
        assertThat(opened().open(sealed, "lease/b")).isEmpty();
        assertThat(new String(sealed, UTF_8)).doesNotContain("Lestari");
    }

    @Test
    void neverSealsTwiceAlike() {
        assertThat(opened().seal(TEXT, "x")).isNotEqualTo(opened().seal(TEXT, "x"));
    }

    @Test
    void refusesATextOfWhichAnyByteChanged() {
        var sealed = opened().seal(TEXT, "x");
        for (var at = 0; at < sealed.length; at++) {
            sealed[at] ^= 1;
            assertThat(opened().open(sealed, "x")).as("byte %d", at).isEmpty();
            sealed[at] ^= 1;
        }
        assertThat(opened().open(new byte[0], "x")).isEmpty();
    }

    @Test
    void keepsItsKeyWhereNobodyElseReads() throws IOException {
        opened();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("store.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void opensOldTextsWhileTheKeyIsChanged() throws IOException {
        var sealed = opened().seal(TEXT, "x");
        var line = Files.readString(dir.resolve("store.key"));
        Files.writeString(dir.resolve("store.key"), line + "2 " + "A".repeat(43) + "=\n");

        var changed = opened();
        assertThat(changed.open(sealed, "x")).hasValue(TEXT);
        assertThat(changed.isOld(sealed, "x")).isTrue();
        assertThat(changed.isOld(changed.seal(TEXT, "x"), "x")).isFalse();
    }

    @Test
    void opensWhatAnotherMachineSealedUnderAKeyOfTheSameNumber() throws IOException {
        var sealed = opened().seal(TEXT, "x"); // the file of the old machine, which a restore brings
        var signed = opened().sign(TEXT, "audit");
        var credentials = Files.createDirectory(dir.resolve("credentials"));
        Files.writeString(credentials.resolve("store.key"), "1 " + "A".repeat(43) + "=\n");

        var here = StoreKeys.open(Optional.of(credentials), dir);
        assertThat(here.open(sealed, "x")).hasValue(TEXT);
        assertThat(here.isSigned(TEXT, "audit", signed)).isTrue();
        assertThat(here.isOld(sealed, "x")).isTrue();
        assertThat(here.isOld(here.seal(TEXT, "x"), "x")).isFalse();
        assertThat(opened().open(here.seal(TEXT, "x"), "x")).isEmpty();
    }

    @Test
    void refusesAKeyFileThatHoldsNoKey() throws IOException {
        Files.writeString(dir.resolve("store.key"), "1 c2hvcnQ=\n");
        assertThatThrownBy(this::opened).isInstanceOf(StoreBroken.class);
        Files.writeString(dir.resolve("store.key"), "");
        assertThatThrownBy(this::opened).isInstanceOf(StoreBroken.class);
    }

    private Sealer opened() {
        return StoreKeys.open(Optional.empty(), dir);
    }
}
