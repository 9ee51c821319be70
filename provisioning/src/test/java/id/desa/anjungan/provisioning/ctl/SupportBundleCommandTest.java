package id.desa.anjungan.provisioning.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.provisioning.support.LeakScan;
import id.desa.anjungan.provisioning.support.Part;
import id.desa.anjungan.provisioning.support.SupportBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportBundleCommandTest {
    private static final String MARKER = "9901012001000001";
    private static final String SETTINGS = """
            # Pak Marker, telepon rahasia
            [kiosk]
            id = "balai-1"
            demo = true
            [village]
            url = "https://nama:kata@127.0.0.1:1"
            """;

    @TempDir
    private Path root;

    private Path bundle = Path.of("");

    @BeforeEach
    void makeAMachine() throws IOException {
        bundle = root.resolve("bundle.tar.gz");
        settings(SETTINGS);
        file("state/kiosk.jsonl", """
                {"ts":"2026-03-02T03:00:00Z","level":"INFO","event":"device-changed","device":"scanner","status":"ready"}
                {"ts":"2026-03-02T03:00:01Z","level":"INFO","event":"device-changed","device":"panel","nama":"Siti Marker"}
                {"ts":"2026-03-02T03:00:02Z","level":"ERROR","message":"Siti Marker 9901012001000001"}
                {"ts":"2026-03-02T03:00:03Z","level":"INFO","ev
                """);
        file("state/identity/key.json", "{\"kty\":\"EC\",\"d\":\"" + "geheim".repeat(7) + "\"}");
        file("state/store.key", "1 c3RvcmVrZXlzdG9yZWtleXN0b3Jla2V5\n");
    }

    @Test
    void holdsWhatAHelperNeedsAndNothingOfAnybody() throws Exception {
        var run = pack();
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.GOOD);
        assertThat(run.out()).contains("bundle.tar.gz");
        assertThat(tar("-tzf"))
                .contains("version.txt", "doctor.json", "settings-0.toml", "events.jsonl", "journal.txt", "kernel.txt");
        var all = tar("-xzOf");
        assertThat(all)
                .contains("\"device\":\"scanner\"", "\"device\":\"panel\"", "id = \"balai-1\"", "//***@127.0.0.1:1")
                .contains("kiosk-not-running")
                .doesNotContain("Marker", MARKER, "rahasia", "kata@", "geheim", "c3RvcmVrZXl");
    }

    @Test
    void isNotWrittenWhereAPersonsNumberCameThroughTheFilters() throws IOException {
        settings(SETTINGS.replace("balai-1", "balai-" + MARKER));
        var run = pack();
        assertThat(run.code()).isEqualTo(Exit.BAD_DATA);
        assertThat(run.err())
                .startsWith("Tidak ditulis")
                .contains("settings-0.toml:3: 16 angka seperti NIK")
                .doesNotContain(MARKER);
        assertThat(bundle).doesNotExist();
    }

    @Test
    void isNotWrittenWhereASecretOfThisMachineStandsInASetting() throws IOException {
        settings(SETTINGS.replace(
                "https://nama:kata@127.0.0.1:1", "https://127.0.0.1:1/c3RvcmVrZXlzdG9yZWtleXN0b3Jla2V5"));
        var run = pack();
        assertThat(run.code()).isEqualTo(Exit.BAD_DATA);
        assertThat(run.err()).contains("rahasia mesin ini").doesNotContain("c3RvcmVrZXl");
        assertThat(bundle).doesNotExist();
    }

    @Test
    void isLookedThroughForWhateverLooksPersonalOrSecret() {
        assertThat(kinds("nomor 9901 0120 0100 0001 selesai")).containsExactly("nik");
        assertThat(kinds("9901.0120.0100.0001")).containsExactly("nik");
        assertThat(kinds("990101-200100-0001")).containsExactly("nik");
        assertThat(kinds("10.10.10.10 20.20.20.20 6.1.0-18")).isEmpty();
        assertThat(kinds("-----BEGIN PRIVATE KEY-----")).containsExactly("private-key");
        assertThat(kinds("{\"kty\":\"EC\",\"d\":\"abcdefghijklmnopqrstuvwxyz\"}"))
                .containsExactly("private-key");
        assertThat(kinds("Authorization: DPoP eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"))
                .containsExactly("token");
        assertThat(kinds("psk=rahasia-desa")).containsExactly("password");
        assertThat(kinds("PIN: 998877")).containsExactly("password");
        assertThat(kinds("2026-03-02T03:00:00.123456789Z 17725 disk-room [\"20034\",\"61\"] 0x0000000000400000"))
                .isEmpty();
        assertThat(new LeakScan(List.of("geheimgeheim")).look(List.of(new Part("a.txt", "x\ny geheimgeheim z"))))
                .containsExactly(new LeakScan.Leak("a.txt", 2, "secret-of-this-machine"));
    }

    @Test
    void isNotWrittenWhereItIsTooLargeToSend() throws IOException {
        var random = new Random(1);
        var parts = new ArrayList<Part>();
        for (var part = 0; part < 8; part++) {
            var text = new StringBuilder();
            while (text.length() < (1 << 20) - 60) {
                text.append((char) (0x4E00 + random.nextInt(20_000)));
            }
            parts.add(new Part("part-" + part, text.toString()));
        }
        var result = SupportBundle.write(bundle, parts, new LeakScan(List.of()), Instant.EPOCH);
        assertThat(result).isInstanceOf(SupportBundle.Result.TooLarge.class);
        assertThat(bundle).doesNotExist();
    }

    @Test
    void saysWhereItCannotWrite() {
        var run = CtlRun.of(
                root,
                "support-bundle",
                "--out",
                root.resolve("no/such/folder/x.tar.gz").toString());
        assertThat(run.code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(run.err()).contains("tidak dapat ditulis");
    }

    private static List<String> kinds(String line) {
        return new LeakScan(List.of())
                .look(List.of(new Part("a.txt", line))).stream()
                        .map(LeakScan.Leak::kind)
                        .toList();
    }

    private CtlRun pack() {
        return CtlRun.of(root, "support-bundle", "--out", bundle.toString());
    }

    private String tar(String how) throws IOException, InterruptedException {
        var tar = new ProcessBuilder("tar", how, bundle.toString()).start();
        var said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tar.waitFor()).isZero();
        return said;
    }

    private void settings(String text) throws IOException {
        file("etc/anjungan/kiosk.toml", text + "[state]\ndir = \"" + root.resolve("state") + "\"\n");
    }

    private void file(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
