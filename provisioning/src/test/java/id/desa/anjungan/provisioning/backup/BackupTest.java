package id.desa.anjungan.provisioning.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup on a stick, and the way back from it.
class BackupTest {
    @TempDir
    private Path place;

    private Path fresh() throws IOException {
        return Files.createDirectories(place.resolve("new")).resolve("state");
    }

    private Path freshEtc() throws IOException {
        return Files.createDirectories(place.resolve("new-etc"));
    }

    @Test
    void ofAKioskComesBackWithoutItsIdentity() throws IOException {
        var dead = Dead.kiosk(place);
        var file = dead.file();
        var state = fresh();
        var etc = freshEtc();
        var restored = dead.restored(file, state, etc);
        assertThat(restored).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(names(state))
                .containsExactlyInAnyOrder(
                        "kiosk.db.snapshot", "store.key", "settings/hall.toml", "backup/restored.json");
        assertThat(Files.readString(state.resolve("store.key"))).isEqualTo(Dead.STORE_KEY);
        assertThat(names(etc)).containsExactly("kiosk.toml");
        assertThat(Files.readString(etc.resolve("kiosk.toml"))).contains("tirtawening-1");
    }

    @Test
    void ofAVillageComesBackWithAllOfItsFolder() throws IOException {
        var dead = Dead.village(place);
        var file = dead.file();
        var data = fresh();
        assertThat(dead.restored(file, data, freshEtc())).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(names(data))
                .containsExactlyInAnyOrder(
                        "village.db",
                        "secret/pepper.key",
                        "secret/enrolment.jwk",
                        "templates/surat lama/dua (baru).html",
                        "desa.json",
                        "backup/restored.json");
        assertThat(Files.getPosixFilePermissions(data)).hasSize(3);
    }

    @Test
    void isTakenOfADatabaseInUse() throws Exception {
        var dead = Dead.village(place);
        try (var open = DriverManager.getConnection("jdbc:sqlite:" + dead.folder.resolve("village.db"));
                var sql = open.createStatement()) {
            sql.execute("begin immediate");
            sql.execute("insert into outbox (lane, body) values ('x', 'not committed')");
            assertThat(dead.backedUp()).isInstanceOf(MadeBackup.Made.class);
            sql.execute("rollback");
        }
    }

    @Test
    void isReadThroughWithTheKeyFromTheSafeOnly() throws IOException {
        var dead = Dead.kiosk(place).with(300_000);
        var file = dead.file();
        assertThat(Backup.check(file, dead.safe, new char[0])).isInstanceOf(CheckedBackup.Good.class);
        var other = Files.writeString(
                place.resolve("other.json"), RecoveryKeyFile.text(RecoveryKeyFile.make(), new char[0]));
        assertThat(Backup.check(file, other, new char[0]))
                .isEqualTo(new Refused(Refusal.WRONG_KEY, new RecoveryKey(dead.key).id()));
        assertThat(((Refused) Backup.check(file, file, new char[0])).why()).isEqualTo(Refusal.BAD_KEY);
    }

    @Test
    void opensWithAPassphraseAndNotWithoutIt() throws IOException {
        var dead = Dead.kiosk(place);
        var file = dead.file();
        RecoveryKeyFile.write(dead.safe, RecoveryKeyFile.text(dead.key, "kopi tubruk".toCharArray()));
        assertThat(RecoveryKeyFile.wantsPassphrase(dead.safe)).isTrue();
        assertThat(Backup.check(file, dead.safe, "kopi tubruk".toCharArray())).isInstanceOf(CheckedBackup.Good.class);
        assertThat(((Refused) Backup.check(file, dead.safe, "teh".toCharArray())).why())
                .isEqualTo(Refusal.BAD_KEY);
        assertThat(((Refused) Backup.check(file, dead.safe, new char[0])).why()).isEqualTo(Refusal.BAD_KEY);
    }

    @Test
    void holdsNothingInClear() throws IOException {
        var dead = Dead.village(place);
        Files.writeString(dead.folder.resolve("desa.json"), "Tirtawening ".repeat(1_000));
        var bytes = new String(Files.readAllBytes(dead.file()), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("village").doesNotContain("Tirtawening", "pepper", "desa.json", "SQLite");
    }

    @Test
    void leavesNothingHalfMadeAndRemembersTheLastOne() throws IOException {
        var dead = Dead.kiosk(place);
        Files.writeString(dead.stick.resolve("anjungan-backup/.kiosk-tirtawening-1-x.anjungan.part"), "half");
        var made = (MadeBackup.Made) dead.backedUp();
        assertThat(names(dead.stick.resolve("anjungan-backup"))).containsExactlyInAnyOrder("stick.json", made.name());
        assertThat(names(dead.folder.resolve("backup"))).containsExactly("last.json");
        assertThat(BackupRecords.last(dead.folder).orElseThrow().at()).isEqualTo(Dead.NOW);
    }

    @Test
    void thinsOnlyItsOwn() throws IOException {
        var dead = Dead.kiosk(place);
        var folder = dead.stick.resolve("anjungan-backup");
        Files.writeString(folder.resolve("kiosk-tirtawening-2-20200101T000000Z.anjungan"), "of another");
        Files.writeString(folder.resolve("foto.jpg"), "of somebody");
        for (var day = 20; day > 0; day--) {
            dead.backedUp(Dead.NOW.minus(Duration.ofDays(day)));
        }
        assertThat(names(folder).filter(name -> name.startsWith("kiosk-tirtawening-1-")))
                .hasSize(8); // of seven days, and the Sunday of the week before those
        assertThat(names(folder)).contains("kiosk-tirtawening-2-20200101T000000Z.anjungan", "foto.jpg");
    }

    @Test
    void isNotWrittenToAStickNobodyBoundNorToAnEmptyMountPoint() throws IOException {
        var dead = Dead.kiosk(place);
        var foreign = Files.createDirectory(place.resolve("foreign"));
        var backup = new Backup(dead.source(), new RecoveryKey(dead.key), InstantSource.fixed(Dead.NOW));
        assertThat(backup.toFolder(foreign)).isEqualTo(new Refused(Refusal.NOT_BOUND, ""));
        assertThat(names(foreign)).isEmpty();
        assertThat(((Refused) backup.toFolder(place.resolve("nowhere"))).why()).isEqualTo(Refusal.NO_FOLDER);
    }

    @Test
    void isNotMadeOfADamagedDatabase() throws IOException {
        var dead = Dead.kiosk(place);
        dead.backedUp();
        var file = dead.folder.resolve("kiosk.db");
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4_096, 4_296, (byte) 7);
        Files.write(file, bytes);
        assertThat(((Refused) dead.backedUp(Dead.NOW.plusSeconds(60))).why()).isEqualTo(Refusal.DATABASE_BAD);
        assertThat(names(dead.stick.resolve("anjungan-backup"))).hasSize(2); // the good one of before stays
    }

    @Test
    void givesTheKeysOfAStoreThatSystemdKept() throws IOException {
        var dead = Dead.kiosk(place);
        var credentials = Files.createDirectory(place.resolve("credentials"));
        Files.writeString(credentials.resolve("store.key"), "2 BBBB\n");
        var source = BackupSource.kiosk("tirtawening-1", dead.folder, Optional.empty(), Optional.of(credentials));
        var made = new Backup(source, new RecoveryKey(dead.key), InstantSource.fixed(Dead.NOW)).toFolder(dead.stick);
        var file = dead.stick.resolve("anjungan-backup").resolve(((MadeBackup.Made) made).name());
        var state = fresh();
        assertThat(dead.restored(file, state, freshEtc())).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(Files.readString(state.resolve("store.key"))).isEqualTo(Dead.STORE_KEY + "2 BBBB\n");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }
}
