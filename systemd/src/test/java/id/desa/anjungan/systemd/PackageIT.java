package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packages as files, looked at from outside.
@Tag("system")
class PackageIT {
    private static final long LARGEST = 60_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"anjungan-kiosk", "anjungan-village"})
    void lintianFindsNoError(String name) throws Exception {
        var found = Shell.run(
                Duration.ofMinutes(5),
                List.of(
                        "lintian",
                        "--profile",
                        "debian",
                        "--fail-on",
                        "error",
                        Trees.deb(name).toString()));
        assertThat(found.output()).doesNotContain("E: ");
        assertThat(found.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anjungan-kiosk", "anjungan-village"})
    void fitsInSixtyMegabytes(String name) throws Exception {
        var deb = Trees.deb(name).toString();
        // Packed quickly for the tests: as it is given away it is smaller still, by xz at its best.
        var packed = Shell.must("bash", "-c", "dpkg-deb --fsys-tarfile \"$0\" | xz -1 --threads=0 | wc --bytes", deb);
        assertThat(Long.parseLong(packed.strip())).isLessThan(LARGEST);
    }

    /// From the jars and Debian's JDK on; linked and packed again, in another folder.
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"kiosk", "village"})
    void isTheSameToTheBitWhenItIsBuiltAgain(String name) throws Exception {
        var root = Trees.repository();
        var again = Files.createDirectories(root.resolve("target/system/again"));
        for (var fetched : List.of("jdk", "javafx")) {
            var link = again.resolve(fetched);
            if (!Files.exists(link)
                    && Files.exists(root.resolve("target/packages").resolve(fetched))) {
                Files.createSymbolicLink(link, root.resolve("target/packages").resolve(fetched));
            }
        }
        var first = built(root.resolve("target/packages"), name);
        var second = built(again, name);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        Shell.must("rm", "-rf", again.toString());
    }

    private static Path built(Path cache, String name) throws Exception {
        var out = cache.resolve("twice");
        var lines = Shell.must(
                        "bash",
                        "-c",
                        "cd \"$0\" && ANJUNGAN_PACKAGES=\"$1\" bash systemd/package/package.sh --quick --arch amd64 --only \"$2\" --out \"$3\" 2>/dev/null",
                        Trees.repository().toString(),
                        cache.toString(),
                        name,
                        out.toString())
                .strip()
                .lines()
                .toList();
        return Path.of(lines.getLast());
    }
}
