package id.desa.anjungan.provisioning.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a restore refuses, and that it has then changed nothing.
class RestoreTest {
    @TempDir
    private Path place;

    private Dead dead;
    private Path file;
    private Path state;

    @BeforeEach
    void aKioskThatWasBackedUp() throws IOException {
        dead = Dead.kiosk(place);
        file = dead.file();
        state = Files.createDirectories(place.resolve("new/state"));
        Files.writeString(state.resolve("mark"), "as it was");
    }

    private RestoredBackup restored() {
        return dead.restored(file, state, dead.etc);
    }

    private void refuses(Refusal why) throws IOException {
        assertThat(restored())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
        assertThat(state.resolve("mark")).hasContent("as it was");
        try (var beside = Files.list(place.resolve("new"))) {
            assertThat(beside).containsExactly(state);
        }
    }

    @Test
    void putsTheWholeFolderInPlaceAndLeavesNothingBeside() throws IOException {
        assertThat(restored()).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(state.resolve("mark")).doesNotExist();
        assertThat(state.resolve("kiosk.db.snapshot")).exists();
        try (var beside = Files.list(place.resolve("new"))) {
            assertThat(beside).containsExactly(state);
        }
    }

    @Test
    void keepsTheIdentityAndTheSettingsThisMachineHasByNow() throws Exception {
        enrolled("tirtawening-1");
        Files.createDirectories(state.resolve("settings"));
        Files.writeString(state.resolve("settings/hall.toml"), "# of the new machine\n");
        assertThat(restored()).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(state.resolve("identity/credential.jwt")).exists();
        assertThat(state.resolve("settings/hall.toml")).hasContent("# of the new machine");
    }

    /// Root reads what the program may have laid there.
    @Test
    void keepsNothingThatLinksInTheStateLeadTo() throws Exception {
        var roots = Files.createDirectory(place.resolve("roots"));
        Files.writeString(roots.resolve("shadow"), "of root");
        Files.createDirectories(state.resolve("settings"));
        Files.createSymbolicLink(state.resolve("identity"), roots);
        Files.createSymbolicLink(state.resolve("settings/hall.toml"), roots.resolve("shadow"));
        Files.createSymbolicLink(state.resolve("settings/deeper"), roots);
        assertThat(dead.restored(file, state, dead.etc)).isInstanceOf(Refused.class);
        Files.delete(state.resolve("identity"));
        assertThat(restored()).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(state.resolve("settings/hall.toml")).hasContent("[screen]");
        assertThat(state.resolve("settings/deeper")).doesNotExist();
        assertThat(roots.resolve("shadow")).hasContent("of root");
    }

    /// Root, too, asks for them.
    @Test
    void believesNoRecordThatALinkLeadsTo() throws Exception {
        assertThat(restored()).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(BackupRecords.restored(state)).isPresent();
        Files.move(state.resolve("backup"), place.resolve("elsewhere"));
        Files.createSymbolicLink(state.resolve("backup"), place.resolve("elsewhere"));
        assertThat(BackupRecords.restored(state)).isEmpty();
    }

    @Test
    void laysSettingsBesideThoseSomebodyWroteHere() throws IOException {
        var etc = Files.createDirectory(place.resolve("etc-new"));
        Files.writeString(etc.resolve("kiosk.toml"), "# only comments\n\n");
        Files.setPosixFilePermissions(etc.resolve("kiosk.toml"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(((RestoredBackup.Restored) dead.restored(file, state, etc)).beside())
                .isEmpty();
        assertThat(etc.resolve("kiosk.toml")).content().contains("tirtawening-1");
        assertThat(rights(etc.resolve("kiosk.toml")))
                .as("the kiosk is not root")
                .isEqualTo("rw-r--r--");
        Files.writeString(etc.resolve("kiosk.toml"), "[kiosk]\nid = \"by-hand\"\n");
        assertThat(((RestoredBackup.Restored) dead.restored(file, state, etc)).beside())
                .containsExactly(etc.resolve("kiosk.toml.from-backup"));
        assertThat(etc.resolve("kiosk.toml")).content().contains("by-hand");
        Files.delete(etc.resolve("kiosk.toml"));
        assertThat(dead.restored(file, state, etc)).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(rights(etc.resolve("kiosk.toml"))).isEqualTo("rw-r--r--");
    }

    @Test
    void refusesABackupOfAnotherKioskThanItIsEnrolledAs() throws Exception {
        enrolled("tirtawening-2");
        refuses(Refusal.OTHER_KIOSK);
    }

    @Test
    void refusesWhileTheKioskRuns() throws Exception {
        Files.copy(dead.folder.resolve("kiosk.db"), state.resolve("kiosk.db"));
        try (var open = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("kiosk.db"));
                var sql = open.createStatement()) {
            sql.execute("pragma journal_mode = wal");
            sql.executeQuery("select count(*) from outbox").close();
            refuses(Refusal.IN_USE);
        }
    }

    @Test
    void stopsAKioskThatRunsOnceTheBackupWasFoundGood() throws IOException {
        var stops = new AtomicInteger();
        var good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, good.length - 1));
        assertThat(stopping(stops, true)).isEqualTo(new Refused(Refusal.DAMAGED, ""));
        assertThat(stops).hasValue(0);
        Files.write(file, good);
        assertThat(stopping(stops, false)).isEqualTo(new Refused(Refusal.IN_USE, ""));
        assertThat(state.resolve("mark")).hasContent("as it was");
        assertThat(stopping(stops, true)).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(stops).hasValue(2);
    }

    private RestoredBackup stopping(AtomicInteger stops, boolean ends) {
        return new Restore(
                        new RestorePlace(Purpose.KIOSK, state, Optional.empty(), false),
                        InstantSource.fixed(Dead.NOW),
                        Optional.of(() -> {
                            stops.incrementAndGet();
                            return ends;
                        }))
                .from(file, dead.safe, new char[0]);
    }

    /// What it did until it was stopped counts.
    @Test
    void refusesWhatTheKioskCameToOweWhileTheBackupWasRead() throws IOException {
        var came = new Restore(
                        new RestorePlace(Purpose.KIOSK, state, Optional.empty(), false),
                        InstantSource.fixed(Dead.NOW),
                        Optional.of(this::prints))
                .from(file, dead.safe, new char[0]);
        assertThat(came).isEqualTo(new Refused(Refusal.STILL_OWED, ""));
        assertThat(state.resolve("mark")).hasContent("as it was");
    }

    private boolean prints() {
        try {
            Files.copy(dead.folder.resolve("kiosk.db"), state.resolve("kiosk.db"));
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Test
    void refusesWhereMessagesOfThisMachineWouldBeLost() throws IOException {
        Files.copy(dead.folder.resolve("kiosk.db"), state.resolve("kiosk.db"));
        refuses(Refusal.STILL_OWED);
    }

    @Test
    void refusesAWrongKeyACutFileAndWhatIsNoBackup() throws IOException {
        var good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, good.length - 1));
        refuses(Refusal.DAMAGED);
        Files.write(file, Arrays.copyOf(good, 40));
        refuses(Refusal.DAMAGED);
        Files.writeString(file, "hello");
        refuses(Refusal.NO_BACKUP);
        Files.write(file, good);
        Files.writeString(dead.safe, RecoveryKeyFile.text(RecoveryKeyFile.make(), new char[0]));
        refuses(Refusal.WRONG_KEY);
        Files.writeString(dead.safe, "nonsense");
        refuses(Refusal.BAD_KEY);
    }

    @Test
    void refusesAVillageForAKiosk() throws IOException {
        var village = Dead.village(Files.createDirectory(place.resolve("village")));
        file = village.file();
        Files.copy(village.safe, dead.safe, StandardCopyOption.REPLACE_EXISTING);
        refuses(Refusal.OTHER_KIND);
    }

    @Test
    void keepsAVillageThatWasThereBesideAndOnlyIfTold() throws IOException {
        var village = Dead.village(Files.createDirectory(place.resolve("village")));
        var data = Files.createDirectories(place.resolve("hall/data"));
        Files.copy(village.folder.resolve("village.db"), data.resolve("village.db"));
        assertThat(village.restored(village.file(), data, dead.etc))
                .isEqualTo(new Refused(Refusal.NOT_EMPTY, data.toString()));
        var told = new Restore(
                        new RestorePlace(Purpose.VILLAGE, data, Optional.empty(), true), InstantSource.fixed(Dead.NOW))
                .from(
                        village.stick.resolve("anjungan-backup/village-20261122T013000Z.anjungan"),
                        village.safe,
                        new char[0]);
        assertThat(told).isInstanceOf(RestoredBackup.Restored.class);
        assertThat(data.resolve("secret/pepper.key")).exists();
        assertThat(place.resolve("hall/data.before-" + Dead.NOW.toEpochMilli()).resolve("village.db"))
                .exists();
    }

    @Test
    void knowsANewerProgramByItsNumbers() {
        assertThat(Restore.isNewer("0.10.0", "0.9.1")).isTrue();
        assertThat(Restore.isNewer("1.0", "1.0")).isFalse();
        assertThat(Restore.isNewer("0.1.0-SNAPSHOT", "0.1.0")).isFalse();
        assertThat(Restore.isNewer("", "0.1.0")).isFalse();
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void enrolled(String name) throws Exception {
        enrolled(state, name);
    }

    static void enrolled(Path state, String name) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.ES256),
                new JWTClaimsSet.Builder().subject(name).build());
        jwt.sign(new ECDSASigner(RecoveryKeyFile.make()));
        Files.createDirectories(state.resolve("identity"));
        Files.writeString(state.resolve("identity/credential.jwt"), jwt.serialize());
    }
}
