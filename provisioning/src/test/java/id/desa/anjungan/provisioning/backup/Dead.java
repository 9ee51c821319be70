package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/// A machine that will die: a small kiosk or village on the disk, a stick, and a key in the safe.
final class Dead {
    static final Instant NOW = Instant.parse("2026-11-22T01:30:00Z");
    static final String STORE_KEY = "1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

    final ECKey key = RecoveryKeyFile.make();
    final Path folder;
    final Path stick;
    final Path etc;
    final Path safe;

    private final Purpose purpose;

    private Dead(Path place, Purpose purpose) throws IOException {
        this.purpose = purpose;
        folder = Files.createDirectory(place.resolve("state"));
        etc = Files.createDirectory(place.resolve("etc"));
        stick = Files.createDirectory(place.resolve("stick"));
        safe = Files.writeString(place.resolve("recovery.json"), RecoveryKeyFile.text(key, new char[0]));
        Backup.bind(stick);
    }

    static Dead kiosk(Path place) throws IOException {
        var dead = new Dead(place, Purpose.KIOSK);
        dead.database("kiosk.db", 0x416E6A75);
        Files.writeString(dead.folder.resolve("store.key"), STORE_KEY);
        Files.createDirectories(dead.folder.resolve("settings"));
        Files.writeString(dead.folder.resolve("settings/hall.toml"), "[screen]\n");
        Files.createDirectories(dead.folder.resolve("identity"));
        Files.writeString(
                dead.folder.resolve("identity/key.json"), RecoveryKeyFile.make().toJSONString());
        Files.writeString(dead.folder.resolve("kiosk.jsonl"), "{}\n");
        Files.writeString(dead.etc.resolve("kiosk.toml"), "[kiosk]\nid = \"tirtawening-1\"\n");
        Files.writeString(
                dead.etc.resolve("kiosk-key.json"), RecoveryKeyFile.make().toJSONString());
        return dead;
    }

    static Dead village(Path place) throws IOException {
        var dead = new Dead(place, Purpose.VILLAGE);
        dead.database("village.db", 0);
        Files.createDirectories(dead.folder.resolve("secret"));
        Files.writeString(dead.folder.resolve("secret/pepper.key"), "c2VjcmV0\n");
        Files.writeString(
                dead.folder.resolve("secret/enrolment.jwk"),
                RecoveryKeyFile.make().toJSONString());
        Files.createDirectories(dead.folder.resolve("templates/surat lama"));
        Files.writeString(dead.folder.resolve("templates/surat lama/dua (baru).html"), "<p>");
        Files.writeString(dead.folder.resolve("desa.json"), "{}");
        return dead;
    }

    private void database(String name, int application) {
        sql(
                name,
                "pragma application_id = " + application,
                "pragma user_version = 5",
                "pragma journal_mode = wal",
                "create table outbox (id integer primary key, lane text, body text)",
                "create table lease (grant_id text)",
                "create table draft (ref text)",
                "insert into lease values ('held')",
                "insert into outbox (lane, body) values ('print-outcome', 'PRINTED')");
    }

    void sql(String name, String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// So much that does not compress.
    Dead with(int bytes) throws IOException {
        var much = new byte[bytes];
        new Random(1).nextBytes(much);
        Files.write(folder.resolve("much.bin"), much);
        return this;
    }

    BackupSource source() {
        return purpose == Purpose.KIOSK
                ? BackupSource.kiosk("tirtawening-1", folder, Optional.of(etc), Optional.empty())
                : BackupSource.village(folder, Optional.of(etc));
    }

    MadeBackup backedUp() {
        return backedUp(NOW);
    }

    MadeBackup backedUp(Instant at) {
        return new Backup(source(), new RecoveryKey(key), InstantSource.fixed(at)).toFolder(stick);
    }

    /// The sealed file.
    Path file() {
        var made = (MadeBackup.Made) backedUp();
        return stick.resolve("anjungan-backup").resolve(made.name());
    }

    RestoredBackup restored(Path file, Path into, Path settings) {
        return new Restore(new RestorePlace(purpose, into, Optional.of(settings), false), InstantSource.fixed(NOW))
                .from(file, safe, new char[0]);
    }
}
