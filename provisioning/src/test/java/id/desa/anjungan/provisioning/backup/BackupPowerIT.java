package id.desa.anjungan.provisioning.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.desa.anjungan.provisioning.backup.WatchedProgram.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power goes: what is on the disk when a name changes, and what a killed program leaves. That the change itself is
/// one step is the kernel's word.
class BackupPowerIT {
    @TempDir
    private Path place;

    private Dead dead;

    @BeforeEach
    void aKiosk() throws IOException {
        assumeTrue(WatchedProgram.works(), "strace is not here, or may not look");
        dead = Dead.kiosk(place).with(200_000);
    }

    private Path log() {
        return place.resolve("strace.log");
    }

    /// What is not on the disk yet, by what it would take.
    private static final class Unsynced {
        final Set<String> files = new HashSet<>();
        final Set<String> folders = new HashSet<>();
        private final Set<String> there = new HashSet<>();

        void does(Act act) {
            var path = act.paths().getFirst();
            if (act.writes()) {
                files.add(path);
            } else if (act.syncs()) {
                files.remove(path);
                folders.remove(path);
            } else if (!act.creates() || there.add(path)) { // SQLite opens what is there as if it made it
                act.paths().forEach(one -> folders.add(one.replaceFirst("/[^/]*$", "")));
                if (act.creates()) {
                    files.add(path);
                }
                there.remove(path);
                there.add(act.paths().getLast());
                if (act.renames() && !act.arguments().contains("EXCHANGE")) {
                    files.remove(act.paths().get(1));
                    if (files.remove(path)) {
                        files.add(act.paths().get(1));
                    }
                }
            }
        }

        List<String> within(String folder) {
            return Stream.concat(files.stream(), folders.stream())
                    .filter(path -> path.equals(folder) || path.startsWith(folder + "/"))
                    .toList();
        }
    }

    @Test
    void aRestoredFolderIsOnTheDiskWithAllThatIsInItBeforeItTakesItsPlace() throws Exception {
        var file = dead.file();
        var state = Files.createDirectories(place.resolve("new/state"));
        Files.writeString(state.resolve("mark"), "as it was");
        var staging = place.resolve("new/.state.restoring").toString();
        var unsynced = new Unsynced();
        var changed = false;
        for (var act : WatchedProgram.acts(log(), "restore", file.toString(), dead.safe.toString(), state.toString())) {
            var touches = act.paths().stream()
                    .anyMatch(path -> path.startsWith(state + "/") || path.equals(state.toString()));
            if (act.renames() && act.arguments().contains("EXCHANGE")) {
                assertThat(unsynced.within(staging)).as("not on the disk yet").isEmpty();
                changed = true;
            } else if (touches && !changed) {
                assertThat(act.writes() || act.renames() || act.creates())
                        .as("%s", act)
                        .isFalse();
            }
            var removesWhatWasBefore = changed && act.call().startsWith("unlink");
            if ((!act.call().equals("openat") || act.creates()) && !removesWhatWasBefore) {
                unsynced.does(act);
            }
        }
        assertThat(changed).isTrue();
        assertThat(unsynced.folders)
                .as("the name of it")
                .doesNotContain(place.resolve("new").toString());
        assertThat(state.resolve("kiosk.db.snapshot")).exists();
    }

    @Test
    void aBackupIsOnTheStickBeforeItHasItsName() throws Exception {
        var key = new RecoveryKey(dead.key).toJson();
        var folder = dead.stick.resolve("anjungan-backup").toString();
        var unsynced = new Unsynced();
        var named = false;
        for (var act : WatchedProgram.acts(log(), "backup", dead.folder.toString(), dead.stick.toString(), key)) {
            if (act.renames() && act.paths().getLast().endsWith(BackupName.ENDING)) {
                assertThat(unsynced.files).noneMatch(path -> path.startsWith(folder));
                named = true;
            }
            if (!act.call().equals("openat") || act.creates()) {
                unsynced.does(act);
            }
        }
        assertThat(named).isTrue();
        assertThat(unsynced.folders).doesNotContain(folder);
    }

    @Test
    void aKilledRestoreLeavesTheOldOrTheNewAndTheNextOneEndsIt() throws Exception {
        var file = dead.file();
        var state = place.resolve("new/state");
        for (var where : List.of("fsync:when=2", "fsync:when=6", "renameat2:when=1", "unlinkat:when=1")) {
            Durable.delete(place.resolve("new"));
            Files.createDirectories(state.resolve("settings"));
            Files.writeString(state.resolve("mark"), "as it was");
            var killed = WatchedProgram.killed(
                    log(), where, "restore", file.toString(), dead.safe.toString(), state.toString());
            assertThat(killed).as(where).isTrue();
            var old = Files.exists(state.resolve("mark"));
            var whole = Files.exists(state.resolve("kiosk.db.snapshot"))
                    && Files.exists(state.resolve("store.key"))
                    && Files.exists(state.resolve("much.bin"));
            assertThat(old ^ whole).as(where).isTrue();
            assertThat(dead.restored(file, state, dead.etc)).as(where).isInstanceOf(RestoredBackup.Restored.class);
            try (var around = Files.list(place.resolve("new"))) {
                assertThat(around).containsExactly(state);
            }
        }
    }

    /// At its first read, in the middle and at the last one.
    @Test
    void aStickThatIsPulledOutWhileItIsReadLeavesTheOld() throws Exception {
        var file = dead.file();
        var state = Files.createDirectories(place.resolve("new/state"));
        Files.writeString(state.resolve("mark"), "as it was");
        for (var read : List.of(1, 2, 4)) {
            assertThat(WatchedProgram.refused(
                            log(), file, read, "restore", file.toString(), dead.safe.toString(), state.toString()))
                    .as("read %s", read)
                    .isTrue();
            assertThat(state.resolve("mark")).hasContent("as it was");
            try (var around = Files.list(place.resolve("new"))) {
                assertThat(around).containsExactly(state);
            }
        }
        assertThat(dead.restored(file, state, dead.etc)).isInstanceOf(RestoredBackup.Restored.class);
    }

    @Test
    void aKilledBackupLeavesNoFileThatLooksLikeOne() throws Exception {
        var key = new RecoveryKey(dead.key).toJson();
        for (var where : List.of("fsync:when=2", "fsync:when=5", "rename:when=1")) {
            var killed =
                    WatchedProgram.killed(log(), where, "backup", dead.folder.toString(), dead.stick.toString(), key);
            assertThat(killed).as(where).isTrue();
            try (var files = Files.list(dead.stick.resolve("anjungan-backup"))) {
                for (var file : files.filter(
                                one -> BackupName.of(Durable.name(one)).isPresent())
                        .toList()) {
                    assertThat(Backup.check(file, dead.safe, new char[0])).isInstanceOf(CheckedBackup.Good.class);
                }
            }
        }
        assertThat(dead.backedUp()).isInstanceOf(MadeBackup.Made.class);
        try (var files = Files.list(dead.stick.resolve("anjungan-backup"))) {
            assertThat(files.map(Durable::name)).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
