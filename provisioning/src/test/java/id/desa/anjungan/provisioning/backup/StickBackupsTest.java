package id.desa.anjungan.provisioning.backup;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.provisioning.backup.StickBackups.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// What is believed of a stick somebody plugs into a new machine.
class StickBackupsTest {
    private static final String OLDER = "kiosk-tirtawening-1-20261121T013000Z.anjungan";
    private static final String NEWER = "kiosk-tirtawening-1-20261122T013000Z.anjungan";
    private static final String OTHERS = "kiosk-dusun-2-20261122T020000Z.anjungan";

    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    private Path place;

    private Path stick;
    private Path folder;

    @BeforeEach
    void aStick() throws IOException {
        stick = Files.createDirectory(place.resolve("stick"));
        folder = Files.createDirectory(stick.resolve("anjungan-backup"));
    }

    private StickLook look(Optional<String> wanted) {
        return StickBackups.on(List.of(stick), at(Purpose.KIOSK), wanted);
    }

    private RestorePlace at(Purpose purpose) {
        return new RestorePlace(purpose, place.resolve("state"), Optional.empty(), false);
    }

    private List<String> names() {
        return ((StickBackups) look(Optional.empty()))
                .found().stream().map(Found::name).toList();
    }

    private Object chosen(Optional<String> wanted) {
        return switch (((StickBackups) look(wanted)).choose(wanted)) {
            case Found found -> found.name();
            case Refused refused -> refused.why();
        };
    }

    @Test
    void areListedTheNewestFirstWhereverTheyLieAtTheTop() throws IOException {
        Files.writeString(folder.resolve(OLDER), "x");
        Files.writeString(stick.resolve(NEWER), "from the server");
        Files.writeString(folder.resolve("village-20261122T013000Z.anjungan"), "of another kind");
        Files.writeString(folder.resolve("." + NEWER + ".part"), "half");
        Files.writeString(Files.createDirectory(folder.resolve("deeper")).resolve(NEWER), "x");
        assertThat(names()).containsExactly(NEWER, OLDER);
        assertThat(chosen(Optional.empty())).isEqualTo(NEWER);
        assertThat(chosen(Optional.of("2"))).isEqualTo(OLDER);
        assertThat(chosen(Optional.of(OLDER))).isEqualTo(OLDER);
    }

    @Test
    void areOnlyThoseOfTheListWhateverIsAskedFor() throws IOException {
        Files.writeString(folder.resolve(NEWER), "x");
        Files.writeString(place.resolve(OLDER), "outside");
        for (var odd :
                List.of("0", "2", "-1", "99999999999", "../" + OLDER, "../../" + OLDER, "", "/etc/passwd", "*")) {
            assertThat(chosen(Optional.of(odd))).as(odd).isEqualTo(Refusal.NOT_ON_STICK);
        }
    }

    @Test
    void ofSeveralKiosksWantAPersonToChoose() throws IOException {
        Files.writeString(folder.resolve(NEWER), "x");
        Files.writeString(folder.resolve(OTHERS), "x");
        assertThat(chosen(Optional.empty())).isEqualTo(Refusal.SEVERAL_KIOSKS);
        assertThat(chosen(Optional.of("2"))).isEqualTo(NEWER);
    }

    /// A stolen kiosk's last one is older than all its neighbours' since.
    @Test
    void ofAKioskArePushedOutByNobodyElses() throws IOException {
        Files.writeString(folder.resolve(OLDER), "x");
        for (var day = 10; day < 40; day++) {
            Files.writeString(folder.resolve("kiosk-dusun-2-209903%02dT013000Z.anjungan".formatted(day % 31 + 1)), "x");
            Files.writeString(folder.resolve("kiosk-dusun-2-209904%02dT013000Z.anjungan".formatted(day % 30 + 1)), "x");
        }
        assertThat(names()).hasSize(21).element(1).isEqualTo(OLDER);
        assertThat(chosen(Optional.of("2"))).isEqualTo(OLDER);
    }

    @Test
    void areFoundByTheirNameHoweverManyAreNewer() throws IOException {
        Files.writeString(folder.resolve(OLDER), "x");
        for (var minute = 0; minute < 60; minute++) {
            Files.writeString(folder.resolve("kiosk-tirtawening-1-20990301T01%02d00Z.anjungan".formatted(minute)), "x");
        }
        assertThat(names()).hasSize(20).doesNotContain(OLDER);
        assertThat(chosen(Optional.of(OLDER))).isEqualTo(OLDER);
        assertThat(chosen(Optional.of(NEWER))).isEqualTo(Refusal.NOT_ON_STICK);
    }

    @Test
    void areOfTheKioskThisMachineIsEnrolledAsAlready() throws Exception {
        Files.writeString(folder.resolve(NEWER), "x");
        Files.writeString(folder.resolve(OTHERS), "x");
        RestoreTest.enrolled(Files.createDirectory(place.resolve("state")), "tirtawening-1");
        assertThat(names()).containsExactly(NEWER);
    }

    @Test
    void ofTheVillageAreNotTheKiosks() throws IOException {
        Files.writeString(folder.resolve("village-20261122T013000Z.anjungan"), "x");
        assertThat(chosen(Optional.empty())).isEqualTo(Refusal.NONE_ON_STICK);
        assertThat(((StickBackups) StickBackups.on(List.of(stick), at(Purpose.VILLAGE), Optional.empty())).found())
                .hasSize(1);
    }

    @Test
    void areFilesAndNoLinksFoldersOrPipes() throws Exception {
        var treasure = Files.writeString(place.resolve(NEWER), "of this machine");
        Files.createSymbolicLink(folder.resolve(NEWER), treasure);
        Files.createDirectory(folder.resolve(OLDER));
        run(folder, "mkfifo", OTHERS);
        Files.createFile(folder.resolve("kiosk-tirtawening-1-99999999T999999Z.anjungan"));
        Files.createFile(folder.resolve("kiosk-\u001b[2J-20261122T013000Z.anjungan"));
        Files.createFile(folder.resolve("KIOSK-X-20261122T013000Z.ANJUNGAN"));
        assertThat(names()).isEmpty();
    }

    @Test
    void inAFolderThatIsALinkAreNobodys() throws IOException {
        var elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve(NEWER), "x");
        Files.delete(folder);
        Files.createSymbolicLink(folder, elsewhere);
        assertThat(names()).isEmpty();
    }

    /// In memory, where there are so many at once.
    @Test
    @EnabledIf("hasMemory")
    void areFoundAmongAHundredThousandFiles() throws Exception {
        var crowded = Files.createTempDirectory(MEMORY, "stick");
        try {
            var many = "seq 1 100000 | xargs touch; touch " + NEWER + "; for h in 01 02; do"
                    + " seq -f kiosk-tirtawening-1-20250301T$h%02g00Z.anjungan 0 59 | xargs touch; done";
            run(crowded, "sh", "-c", many);
            var found = ((StickBackups) StickBackups.on(List.of(crowded), at(Purpose.KIOSK), Optional.empty())).found();
            assertThat(found).hasSize(20).first().extracting(Found::name).isEqualTo(NEWER);
        } finally {
            run(crowded, "rm", "-r", crowded.toString());
        }
    }

    static boolean hasMemory() {
        return Files.isWritable(MEMORY);
    }

    private static void run(Path in, String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).directory(in.toFile()).start().waitFor())
                .isZero();
    }

    @Test
    void areNowhereWithoutAStick() {
        assertThat(StickBackups.on(List.of(), at(Purpose.KIOSK), Optional.empty()))
                .isEqualTo(new Refused(Refusal.NO_STICK, ""));
        assertThat(StickBackups.on(List.of(place.resolve("none")), at(Purpose.KIOSK), Optional.empty()))
                .isEqualTo(new Refused(Refusal.NO_STICK, ""));
    }

    @Test
    void comeWithTheirKeyOnlyWhereItIsAFile() throws IOException {
        var safe = Files.createDirectory(place.resolve("safe"));
        Files.createSymbolicLink(stick.resolve("kunci.json"), Path.of("/dev/zero"));
        assertThat(StickBackups.key(List.of(stick, safe))).isEmpty();
        Files.writeString(safe.resolve("kunci.json"), "{}");
        assertThat(StickBackups.key(List.of(stick, safe))).contains(safe.resolve("kunci.json"));
    }
}
