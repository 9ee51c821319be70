package id.desa.anjungan.village;

import static id.desa.anjungan.village.FleetVillage.KIOSK;
import static id.desa.anjungan.village.FleetVillage.OFFICER;
import static id.desa.anjungan.village.FleetVillage.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.village.kiosk.InviteDesk.Invited;
import id.desa.anjungan.village.kiosk.WrittenProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An admin writes settings for kiosks that make no sense: kiosks keep what they have, and new ones get what they were
/// promised or what was last good.
class WrittenSettingsIT {
    private static final String DARK = "[screen]\ntheme = \"dark\"\n";
    private static final String MISTYPED = "[screen]\nthmee = \"dark\"\n";
    private static final String KEPT = "theme = \"dark\"";

    @TempDir
    private Path data;

    private final ECKey box = newKey();
    private FleetVillage village;

    @BeforeEach
    void start() {
        village = new FleetVillage(data);
    }

    @AfterEach
    void stop() {
        village.close();
    }

    private String first(Invited invited, ECKey newBox) {
        return toml(Objects.requireNonNull(
                village.enrol(invited.compact(), newBox).enrolled().settings()));
    }

    private String toml(String compact) {
        return village.settings(compact).toml();
    }

    private boolean lacksSettings(String label) {
        return village.kiosks().invites().lacksSettings(Optional.empty(), label);
    }

    @Test
    void keepsKiosksAtWhatTheyHaveWhileWhatIsWrittenMakesNoSense() throws IOException {
        var kiosk = village.enrolled(box);
        var etag = village.fleet().settings(kiosk).etag();
        for (var bad : List.of(
                MISTYPED,
                "[screen\ntheme = \"dark\"\n",
                "[screen]\ntheme = \"pink\"\n",
                "[screen]\ntheme = \"dark\"\n[village]\nurl = \"https://lain.example\"\n",
                "village = { call-timeout = \"9s\" }\n",
                "[state]\ndir = \"/tmp\"\n")) {
            village.writes(bad);
            assertThat(village.kiosks().settings().problems())
                    .as(bad)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("all.toml"));
            assertThat(village.fleet().settingsSince(kiosk, etag).status())
                    .as(bad)
                    .isEqualTo(304);
        }
        village.writes("# kios kami\n[ village ]\ncall-timeout = \"9s\"\n");
        assertThat(village.kiosks().settings().problems()).isEmpty();
        assertThat(village.fleet().settingsSince(kiosk, etag).status()).isEqualTo(200);
    }

    /// A folder in the place of the file is refused to root too, which reads what belongs to anybody.
    @Test
    void enrolsAndServesWhileAFileOfSettingsCannotBeRead() throws IOException {
        var kiosk = village.enrolled(box);
        village.writes(DARK);
        var etag = village.fleet().settings(kiosk).etag();
        Files.delete(village.written());
        Files.createDirectory(village.written());
        assertThat(village.kiosks().settings().problems())
                .extracting(WrittenProblem::told)
                .singleElement()
                .asString()
                .startsWith("all.toml: cannot be read");
        assertThat(village.fleet().settingsSince(kiosk, etag).status()).isEqualTo(304);
        var other = village.kiosks().invites().inviteNew("Anjungan Pendopo", false, OFFICER);
        assertThat(village.enrol(other.compact(), newKey()).status()).isEqualTo(200);
    }

    @Test
    void takesAFolderThatIsNoneForNoWordOfAnAdmins() throws IOException {
        var kiosk = village.enrolled(box);
        village.writes(DARK);
        assertThat(toml(village.fleet().settings(kiosk).text())).contains(KEPT);
        var folder = Objects.requireNonNull(village.written().getParent());
        Files.delete(village.written());
        Files.delete(folder);
        Files.createFile(folder);
        assertThat(village.kiosks().settings().problems())
                .extracting(WrittenProblem::file)
                .containsExactly("kiosk-settings");
        assertThat(toml(village.fleet().settings(kiosk).text())).contains(KEPT);
        var other = village.kiosks().invites().inviteNew("Anjungan Dusun", false, OFFICER);
        assertThat(village.enrol(other.compact(), newKey()).status()).isEqualTo(200);
    }

    @Test
    void sendsANewKioskWhatWasLastGoodWhileWhatIsWrittenMakesNoSense() throws IOException {
        village.writes(DARK);
        assertThat(lacksSettings("Anjungan Balai Desa")).isFalse();
        village.writes(MISTYPED);
        assertThat(lacksSettings("Anjungan Balai Desa")).isFalse();
        var invited = village.invite();
        assertThat(toml(invited.settings())).as("on the stick").contains(KEPT);
        assertThat(first(invited, box)).isEqualTo(toml(invited.settings()));
        var again = village.kiosks().invites().inviteAgain(KIOSK, true, OFFICER).orElseThrow();
        assertThat(toml(again.settings())).as("of the machine in its place").contains(KEPT);
    }

    @Test
    void keepsWhatAnInvitedKioskWasPromisedWhereAnAdminMistypesUntilItComes() throws IOException {
        village.writes(DARK);
        var invited = village.invite();
        Files.writeString(village.written().resolveSibling(KIOSK + ".toml"), "[screen\n");
        assertThat(first(invited, box)).contains(KEPT);
    }

    @Test
    void wouldInviteNobodyWhereTheFirstSettingsEverWrittenAreWrong() throws IOException {
        assertThat(lacksSettings("Anjungan Balai Desa")).as("nothing written").isFalse();
        var kiosk = village.enrolled(box);
        village.writes("[screen\n");
        assertThat(lacksSettings("Anjungan Pendopo")).isTrue();
        assertThat(village.kiosks().invites().lacksSettings(Optional.of(KIOSK), ""))
                .as("keeps what it has")
                .isFalse();
        assertThat(toml(village.fleet().settings(kiosk).text())).doesNotContain("screen");
        village.writes(DARK);
        assertThat(lacksSettings("Anjungan Pendopo")).isFalse();
    }

    @Test
    void tellsWhereTheVillageIsNowAlsoWhileWhatIsWrittenMakesNoSense() throws IOException {
        var kiosk = village.enrolled(box);
        var old = village.url();
        village.writes("[screen]\ntheme = \"dark\"\n\n[ village ] # kami\ncall-timeout = \"9s\"\n");
        assertThat(toml(village.fleet().settings(kiosk).text())).contains("url = \"" + old + "\"");
        village.writes(MISTYPED);
        village.moveTo("http://desa-baru.example:8080");
        var again =
                village.kiosks().invites().inviteAgain(KIOSK, false, OFFICER).orElseThrow();
        assertThat(first(again, newKey())).isEqualTo("""
                        # Anjungan Balai Desa
                        [screen]
                        theme = "dark"

                        [ village ] # kami
                        url = "http://desa-baru.example:8080"
                        call-timeout = "9s"
                        [kiosk]
                        id = "anjungan-balai-desa"
                        """);
    }
}
