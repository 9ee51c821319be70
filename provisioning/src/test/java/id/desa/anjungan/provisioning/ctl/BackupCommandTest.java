package id.desa.anjungan.provisioning.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.provisioning.backup.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// From a key in the safe to a machine brought back, as a technician types it.
class BackupCommandTest {
    @TempDir
    private Path root;

    private String publicKey(Path key) {
        var made = CtlRun.of(root, "recovery-key", "new", key.toString(), "--json");
        assertThat(made.code()).as(made.err()).isZero();
        return JsonMapper.shared().readTree(made.out()).path("public").asString();
    }

    private Path machine(String settings) throws IOException, SQLException {
        Files.createDirectories(root.resolve("etc/anjungan"));
        Files.writeString(root.resolve("etc/anjungan/kiosk.toml"), settings);
        var state = Files.createDirectories(root.resolve("var/lib/anjungan"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("kiosk.db"));
                var sql = connection.createStatement()) {
            sql.execute("pragma application_id = " + 0x416E6A75);
            sql.execute("create table outbox (lane text)");
        }
        return state;
    }

    private String settings(String key) {
        return """
                [kiosk]
                id = "tirtawening-1"
                [village]
                url = "https://desa.example"
                [devices.page-printer]
                uri = "ipp://localhost/printers/surat"
                [devices.receipt-printer]
                uri = "escpos+usb:///dev/usb/lp0"
                [state]
                dir = "%s"
                [backup]
                recovery-key = '%s'
                folder = "%s"
                """.formatted(root.resolve("var/lib/anjungan"), key, root.resolve("share"));
    }

    @Test
    void goesToWhereTheSettingsSayAndComesBack() throws Exception {
        var safe = root.resolve("recovery.json");
        var state = machine(settings(publicKey(safe)));
        var share = Files.createDirectory(root.resolve("share"));
        var unbound = CtlRun.of(root, "backup");
        assertThat(unbound.code()).isEqualTo(Exit.SOMETHING_TO_MEND);
        assertThat(unbound.err()).contains("belum diikat");
        assertThat(CtlRun.of(root, "backup", "--last").code()).isEqualTo(Exit.SOMETHING_TO_MEND);

        assertThat(CtlRun.of(root, "backup", "--bind", share.toString()).code()).isZero();
        var made = CtlRun.of(root, "backup");
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).contains("kiosk-tirtawening-1-20260302T030000Z.anjungan", "baik");
        assertThat(CtlRun.of(root, "backup", "--last", "--lang", "en").out()).contains("0 hours ago");

        var file = share.resolve("anjungan-backup/kiosk-tirtawening-1-20260302T030000Z.anjungan");
        var verified = CtlRun.of(root, "backup", "--verify", file.toString(), "--key", safe.toString());
        assertThat(verified.out()).contains("utuh");
        Files.delete(state.resolve("kiosk.db"));
        var back = CtlRun.of(root, "restore", file.toString(), "--key", safe.toString());
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).contains("tirtawening-1", "systemctl start anjungan-kiosk");
        assertThat(state.resolve("kiosk.db.snapshot")).exists();
    }

    /// Two nights on one stick, the key on another; the kiosk runs, and is stopped for it.
    @Test
    void comesBackFromTheNewestOnAStickOnceTheKioskIsStopped() throws Exception {
        var safe = Files.createDirectory(root.resolve("safe"));
        var key = safe.resolve("kunci.json");
        var state = machine(settings(publicKey(key)));
        var stick = Files.createDirectory(root.resolve("share"));
        CtlRun.of(root, "backup", "--bind", stick.toString());
        assertThat(CtlRun.of(root, "backup").code()).isZero();
        var newest = "kiosk-tirtawening-1-20260302T030000Z.anjungan";
        Files.writeString(stick.resolve("anjungan-backup/kiosk-tirtawening-1-20260301T030000Z.anjungan"), "spoilt");
        Files.delete(state.resolve("kiosk.db"));
        Files.createDirectories(root.resolve("run/anjungan"));
        script("usr/bin/systemctl", "echo \"$@\" >>" + root + "/systemctl.log; rmdir " + root + "/run/anjungan");
        var sticks = new String[] {"restore", "--from=" + stick, "--from=" + safe};

        var listed = CtlRun.of(root, with(sticks, "--list"));
        assertThat(listed.out().lines())
                .hasSize(2)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("1. 2026-03-02 03:00:00 UTC")
                .endsWith(newest);
        assertThat(CtlRun.of(root, sticks).code())
                .as("nobody told it to stop the kiosk")
                .isEqualTo(Exit.TRY_LATER);
        var spoilt = CtlRun.of(root, with(sticks, "--stop", "--file=2"));
        assertThat(spoilt.code()).isEqualTo(Exit.BAD_DATA);
        assertThat(root.resolve("systemctl.log")).doesNotExist();

        var back = CtlRun.of(root, with(sticks, "--stop"));
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).contains(newest, "berjalan lagi sendiri").doesNotContain("systemctl");
        assertThat(root.resolve("systemctl.log")).hasContent("stop anjungan-kiosk.service");
        assertThat(state.resolve("kiosk.db.snapshot")).exists();
    }

    @Test
    void asksTheGateForTheStickOfAKiosk() throws IOException {
        script("usr/lib/anjungan-kiosk/bin/usb-gate", "printf '%s\\n' \"$@\" >" + root + "/gate.log; exit 66");
        var key = root.resolve("kunci.json");
        var run = CtlRun.of(root, "restore", "--stick", "--file", "2", "--key", key.toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(66);
        assertThat(root.resolve("gate.log")).hasContent("restore\n--lang=en\n--key=" + key + "\n--file=2");
    }

    @Test
    void wantsOneWayAndTheKey() {
        assertThat(CtlRun.of(root, "restore").code()).isEqualTo(Exit.USAGE);
        assertThat(CtlRun.of(root, "restore", "any.anjungan", "--stick").code()).isEqualTo(Exit.USAGE);
        var keyless = CtlRun.of(root, "restore", "any.anjungan");
        assertThat(keyless.code()).isEqualTo(Exit.NO_INPUT);
        assertThat(keyless.err()).contains("kunci.json");
        assertThat(CtlRun.of(root, "restore", "--from", root.resolve("none").toString())
                        .err())
                .contains("Tidak ada stik");
    }

    @Test
    void comesBackToAVillageFromAStickThatIsMounted() throws Exception {
        var share = Files.createDirectory(root.resolve("share"));
        var key = publicKey(share.resolve("kunci.json"));
        var data = Files.createDirectories(root.resolve("desa"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("village.db"));
                var sql = connection.createStatement()) {
            sql.execute("create table penduduk (nik text)");
        }
        CtlRun.of(root, "backup", "--bind", share.toString());
        CtlRun.of(root, "backup", "--village", data.toString(), "--recovery-key", key, "--to", share.toString());
        var dry = root.resolve("dry/desa");
        var restore = new String[] {"restore", "--from=" + share, "--data=" + dry};
        assertThat(VillageCtl.run(machineOf(Map.of()), restore)).isZero();
        assertThat(dry.resolve("village.db")).exists();
        Files.createDirectories(root.resolve("proc/self"));
        Files.writeString(root.resolve("proc/self/mounts"), "tmpfs /run tmpfs rw 0 0\n");
        assertThat(VillageCtl.run(machineOf(Map.of()), "restore", "--stick")).isEqualTo(Exit.NO_INPUT);
    }

    private void script(String path, String line) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void saysInTwoLanguagesWhyNot() throws Exception {
        var safe = root.resolve("recovery.json");
        var _ = publicKey(safe);
        var odd = Files.writeString(root.resolve("odd.anjungan"), "hello");
        var id = CtlRun.of(root, "restore", odd.toString(), "--key", safe.toString());
        assertThat(id.code()).isEqualTo(Exit.BAD_DATA);
        assertThat(id.err()).contains("bukan cadangan");
        var en = CtlRun.of(root, "restore", odd.toString(), "--key", safe.toString(), "--lang", "en");
        assertThat(en.err()).contains("no backup");
    }

    @Test
    void hasASentenceForEachRefusal() {
        for (var why : Refusal.values()) {
            assertThat(Words.in("id").find("backup.refused." + why)).isPresent();
            assertThat(Words.in("en").find("backup.refused." + why)).isPresent();
        }
    }

    @Test
    void makesAKeyForItsOwnerOnlyAndAPageThatHoldsIt() throws IOException {
        var safe = root.resolve("recovery.json");
        var run =
                CtlRun.typing("kopi tubruk tanpa gula\n", root, "recovery-key", "new", safe.toString(), "--passphrase");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("[backup]", "recovery-key = '{\"kty\":\"EC\"")
                .doesNotContain("\"d\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(safe)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(safe)).startsWith("eyJ");
        assertThat(root.resolve("recovery.json.html"))
                .content()
                .contains("<svg", "Perlu kata sandi")
                .doesNotContain("@QR@", "@ID@", "@DATE@", "@KEY@", "@OPEN");
        assertThat(CtlRun.of(root, "recovery-key", "new", safe.toString()).code())
                .isEqualTo(Exit.USAGE);
        assertThat(CtlRun.typing(
                                "kurang\n",
                                root,
                                "recovery-key",
                                "new",
                                root.resolve("b").toString(),
                                "--passphrase")
                        .code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void backsUpAVillageByItsFolder() throws Exception {
        var safe = root.resolve("recovery.json");
        var key = publicKey(safe);
        var data = Files.createDirectories(root.resolve("desa"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("village.db"));
                var sql = connection.createStatement()) {
            sql.execute("create table penduduk (nik text)");
        }
        var share = Files.createDirectory(root.resolve("share"));
        assertThat(CtlRun.of(root, "backup", "--bind", share.toString()).code()).isZero();
        var made = CtlRun.of(
                root, "backup", "--village", data.toString(), "--recovery-key", key, "--to", share.toString());
        assertThat(made.code()).as(made.err()).isZero();
        try (Stream<Path> files = Files.list(share.resolve("anjungan-backup"))) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("village-20260302T030000Z.anjungan");
        }
        assertThat(CtlRun.of(root, "backup", "--village", data.toString()).code())
                .isEqualTo(Exit.CONFIG);
    }

    /// A box that is not enrolled has no database open, and runs.
    @Test
    void isNotBroughtBackUnderARunningKiosk() throws Exception {
        Files.createDirectories(root.resolve("run/anjungan"));
        var restored = CtlRun.of(root, "restore", "any.anjungan", "--key", "any.json");
        assertThat(restored.code()).isEqualTo(Exit.TRY_LATER);
        assertThat(restored.err()).contains("systemctl stop anjungan-kiosk");
    }

    /// Between two starts nothing of it is there.
    @Test
    void isNotBroughtBackUnderAKioskThatIsAboutToStart() throws Exception {
        script("usr/bin/systemctl", "echo activating");
        var any = new String[] {"restore", "any.anjungan", "--key", "any.json"};
        assertThat(CtlRun.of(root, any).code()).isEqualTo(Exit.TRY_LATER);
        script("usr/bin/systemctl", "echo failed");
        assertThat(CtlRun.of(root, any).code()).isNotEqualTo(Exit.TRY_LATER);
    }

    /// As the unit of the village's timer does.
    @Test
    void backsUpAVillageNightlyByItsConf() throws Exception {
        var key = publicKey(root.resolve("recovery.json"));
        var data = Files.createDirectories(root.resolve("desa"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("village.db"));
                var sql = connection.createStatement()) {
            sql.execute("create table penduduk (nik text)");
        }
        var share = Files.createDirectory(root.resolve("share"));
        assertThat(CtlRun.of(root, "backup", "--bind", share.toString()).code()).isZero();
        var nightly = new String[] {"backup", "--nightly", "--data", data.toString()};
        assertThat(VillageCtl.run(machineOf(Map.of()), nightly)).isZero();
        var conf = Map.of("VILLAGE_RECOVERY_KEY", key, "VILLAGE_BACKUP_FOLDER", share.toString());
        assertThat(VillageCtl.run(machineOf(conf), nightly)).isZero();
        assertThat(share.resolve("anjungan-backup/village-20260302T030000Z.anjungan"))
                .exists();
    }

    /// There is no gate to call on the village's machine.
    @Test
    void offersTheKiosksGateToTheKioskOnly() {
        assertThat(CtlRun.of(root, "backup", "--help").out()).contains("--bind-stick", "--bind=DIR");
        assertThat(VillageCtl.run(machineOf(Map.of()), "backup", "--bind-stick"))
                .isEqualTo(Exit.USAGE);
    }

    private Workplace machineOf(Map<String, String> environment) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Workplace(
                root,
                environment,
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                InstantSource.fixed(Instant.parse("2026-03-02T03:00:00Z")));
    }
}
