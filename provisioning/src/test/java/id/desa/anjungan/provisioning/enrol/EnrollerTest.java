package id.desa.anjungan.provisioning.enrol;

import static id.desa.anjungan.provisioning.enrol.PaperVillage.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrollerTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final Instant NO_MILLISECONDS = Instant.parse("+300000000-01-01T00:00:00Z");

    @TempDir
    private Path state;

    private final List<String> taken = new ArrayList<>();
    private final List<EnrolmentStep> steps = new ArrayList<>();
    private PaperVillage village;
    private IdentityFolder folder;

    @BeforeEach
    void open() throws IOException {
        village = new PaperVillage();
        folder = new IdentityFolder(state);
    }

    @AfterEach
    void close() {
        village.close();
    }

    private Enroller enroller() {
        return enroller(Optional.empty(), Optional.empty(), true);
    }

    private Enroller enroller(Optional<ECKey> authority, Optional<String> id, boolean fits) {
        var settings = new FirstSettings() {
            @Override
            public boolean fits(String toml) {
                return fits;
            }

            @Override
            public void take(String bundle, ECKey by, String kioskId) {
                taken.add(bundle);
            }
        };
        return new Enroller(
                folder,
                settings,
                authority,
                id,
                Duration.ofSeconds(2),
                InstantSource.fixed(PaperVillage.NOW),
                new Random(1));
    }

    private void assertFailed(EnrolmentOutcome outcome, Trouble because) throws IOException {
        assertThat(outcome).isEqualTo(new EnrolmentOutcome.Failed(because));
        assertThat(folder.read()).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void makesABoxAKiosk() throws IOException, JOSEException {
        var outcome = enroller().byInvite(village.invite(village.authority, false), steps::add);
        var enrolled = (EnrolmentOutcome.Enrolled) outcome;
        assertThat(enrolled.kiosk()).isEqualTo(PaperVillage.KIOSK);
        assertThat(enrolled.clockOff()).isEmpty();
        assertThat(steps).containsExactly(EnrolmentStep.values());
        var identity = folder.read().orElseThrow();
        assertThat(identity.fingerprint()).isEqualTo(enrolled.fingerprint());
        assertThat(identity.credential()).isPresent();
        assertThat(identity.authority().computeThumbprint()).isEqualTo(village.authority.computeThumbprint());
        assertThat(identity.told()).isEqualTo(PaperVillage.NOW);
        assertThat(taken).hasSize(1);
        assertThat(state.resolve("identity-asked")).doesNotExist();
    }

    @Test
    void asksAgainWithTheSameKeyWhereTheAnswerWasLost() throws IOException {
        var invite = village.invite(village.authority, false);
        village.instead.add(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        assertFailed(enroller().byInvite(invite, steps::add), Trouble.NO_VILLAGE);
        var again = new Enroller(
                        new IdentityFolder(state),
                        NO_SETTINGS,
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(2),
                        InstantSource.fixed(PaperVillage.NOW),
                        new Random(2))
                .resume(steps::add);
        assertThat(again.orElseThrow()).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        assertThat(village.askers).hasSize(2);
        assertThat(village.askers.getFirst()).isEqualTo(village.askers.getLast());
    }

    private static final FirstSettings NO_SETTINGS = new FirstSettings() {
        @Override
        public boolean fits(String toml) {
            return true;
        }

        @Override
        public void take(String bundle, ECKey by, String kioskId) {}
    };

    @Test
    void resumesNothingWhereNothingWasBegun() {
        assertThat(enroller().resume(steps::add)).isEmpty();
    }

    @Test
    void believesNoAnswerThatDoesNotFitTogether() throws IOException {
        var stranger = newKey();
        List<PaperVillage.Bend> bends = List.of(
                good -> village.answer(village.askers.getLast(), stranger, good.kioskId()), // another authority
                good -> village.answer(stranger, village.authority, good.kioskId()), // another box's credential
                good -> with(good, good.credential(), village.bundle(village.authority, "other")),
                good -> with(good, good.credential(), village.bundle(stranger, good.kioskId())),
                good -> with(
                        good, good.credential(), String.valueOf(good.settings()).substring(0, 200)),
                good -> with(good, null, good.settings()),
                good -> at(good, PaperVillage.NOW.plus(Duration.ofDays(30 * 365))),
                good -> at(good, NO_MILLISECONDS));
        for (var bend : bends) {
            village.bend = bend;
            assertFailed(
                    enroller().byInvite(village.invite(village.authority, false), steps::add),
                    Trouble.NOT_THE_CONTRACT);
        }
    }

    private static Enrolled at(Enrolled good, Instant time) {
        return new Enrolled(
                good.state(),
                good.village(),
                good.kioskId(),
                good.kioskName(),
                good.credential(),
                good.authority(),
                good.settings(),
                time);
    }

    private static Enrolled with(Enrolled good, @Nullable String credential, @Nullable String settings) {
        return new Enrolled(
                good.state(),
                good.village(),
                good.kioskId(),
                good.kioskName(),
                credential,
                good.authority(),
                settings,
                good.time());
    }

    @Test
    void keepsTheTimeItWasToldWhereItIsRenamedAndKnowsNoneWhereItWasEnrolledBeforeTimesWereKept() throws IOException {
        var _ = enroller().byInvite(village.invite(village.authority, false), steps::add);
        folder.rename("Pendopo");
        assertThat(folder.read().orElseThrow().told()).isEqualTo(PaperVillage.NOW);
        var file = state.resolve("identity/kiosk.json");
        Files.writeString(file, Files.readString(file).replaceFirst(",\"told\":\"[^\"]*\"", ""));
        assertThat(folder.read().orElseThrow().told()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void goesByTheSignedTimeOfItsSettingsWhereTheVillageSaysAnEarlierOne() throws IOException {
        village.bend = good -> at(good, Instant.EPOCH);
        assertThat(enroller().byInvite(village.invite(village.authority, false), steps::add))
                .isInstanceOf(EnrolmentOutcome.Enrolled.class);
        assertThat(folder.read().orElseThrow().told()).isEqualTo(PaperVillage.NOW);
    }

    @Test
    void knowsNoTimeWhereTheOneThatWasKeptIsNone() throws IOException {
        var _ = enroller().byInvite(village.invite(village.authority, false), steps::add);
        var file = state.resolve("identity/kiosk.json");
        var good = Files.readString(file);
        for (var wild : List.of(NO_MILLISECONDS, Instant.MIN)) {
            Files.writeString(file, good.replace(PaperVillage.NOW.toString(), wild.toString()));
            assertThat(Files.readString(file)).contains(wild.toString());
            assertThat(folder.read().orElseThrow().told()).isEqualTo(Instant.EPOCH);
        }
    }

    @Test
    void saysWhatIsWrongWithAnInvite() throws IOException {
        var good = village.invite(village.authority, false);
        assertFailed(enroller().byInvite("https://desa.contoh.invalid", steps::add), Trouble.NOT_AN_INVITE);
        assertFailed(enroller().byInvite(good.substring(0, good.length() - 30), steps::add), Trouble.DAMAGED);
        assertFailed(enroller().byInvite(good.substring(0, good.lastIndexOf('.') + 1), steps::add), Trouble.UNSIGNED);
        assertFailed(
                enroller(Optional.of(newKey()), Optional.empty(), true).byInvite(good, steps::add), Trouble.FOREIGN);
        assertFailed(
                enroller(Optional.empty(), Optional.of("kios-lain"), true).byInvite(good, steps::add),
                Trouble.OTHER_KIOSK);
        assertThat(village.askers).isEmpty();
    }

    @Test
    void passesOnWhatTheVillageSays() throws IOException {
        var said = Map.of(
                Problem.INVITE_EXPIRED,
                Trouble.EXPIRED,
                Problem.INVITE_USED,
                Trouble.USED,
                Problem.INVITE_FOREIGN,
                Trouble.FOREIGN,
                Problem.INVITE_WITHDRAWN,
                Trouble.WITHDRAWN,
                Problem.SLOW_DOWN,
                Trouble.SLOW_DOWN,
                "never-heard",
                Trouble.NOT_THE_CONTRACT);
        for (var one : said.entrySet()) {
            village.instead.add(PaperVillage.problem(403, one.getKey()));
            assertFailed(enroller().byInvite(village.invite(village.authority, false), steps::add), one.getValue());
        }
        village.instead.add(
                new MockResponse.Builder().body("<html>Login</html>").build());
        assertFailed(
                enroller().byInvite(village.invite(village.authority, false), steps::add), Trouble.NOT_THE_CONTRACT);
    }

    @Test
    void triesEveryAddressOfTheVillage() {
        var invite = village.invite(village.authority, false, NOWHERE, village.url());
        assertThat(enroller().byInvite(invite, steps::add)).isInstanceOf(EnrolmentOutcome.Enrolled.class);
    }

    @Test
    void changesNothingWhereTheSettingsMakeNoSense() throws IOException {
        assertFailed(
                enroller(Optional.empty(), Optional.empty(), false)
                        .byInvite(village.invite(village.authority, false), steps::add),
                Trouble.BAD_SETTINGS);
    }

    @Test
    void saysThatTheDiskRefuses() throws IOException {
        Files.writeString(state.resolve("file"), ""); // no folder can be made in it
        folder = new IdentityFolder(state.resolve("file"));
        assertThat(enroller().byInvite(village.invite(village.authority, false), steps::add))
                .isEqualTo(new EnrolmentOutcome.Failed(Trouble.DISK));
    }

    @Test
    void startsOfflineFromAStickAndIsConfirmedOverTheWireLater() throws IOException {
        var file = ContractJson.mapper()
                .writeValueAsString(new StickInvite(
                        village.invite(village.authority, true, NOWHERE),
                        village.bundle(village.authority, PaperVillage.KIOSK.id())));
        var waiting = (EnrolmentOutcome.Waiting) enroller().byStick(file, steps::add);
        var identity = folder.read().orElseThrow();
        assertThat(identity.credential()).isEmpty();
        assertThat(identity.fingerprint()).isEqualTo(waiting.fingerprint());
        assertThat(taken).hasSize(1);
        assertThat(enroller().confirm(steps::add)).contains(new EnrolmentOutcome.Failed(Trouble.NO_VILLAGE));
        assertThat(folder.read().orElseThrow().key()).isEqualTo(identity.key());
    }

    @Test
    void isConfirmedByAnAnswerOnAStick() throws IOException {
        var file = ContractJson.mapper()
                .writeValueAsString(new StickInvite(
                        village.invite(village.authority, true, NOWHERE),
                        village.bundle(village.authority, PaperVillage.KIOSK.id())));
        var _ = enroller().byStick(file, steps::add);
        var key = folder.read().orElseThrow().key();
        assertThat(enroller().requestFile()).isPresent();
        var foreign = ContractJson.mapper()
                .writeValueAsString(village.answer(newKey(), village.authority, PaperVillage.KIOSK.id()));
        assertThat(enroller().answer(foreign, steps::add)).isEqualTo(new EnrolmentOutcome.Failed(Trouble.FOREIGN));
        var answer = ContractJson.mapper()
                .writeValueAsString(village.answer(key, village.authority, PaperVillage.KIOSK.id()));
        assertThat(enroller().answer(answer, steps::add)).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        assertThat(folder.read().orElseThrow().credential()).isPresent();
        assertThat(folder.request()).isEmpty();
    }

    @Test
    void startsOfflineFromNoOnlineInviteAndFromNoBundleOfSomebodyElse() throws IOException {
        var online = new StickInvite(
                village.invite(village.authority, false, NOWHERE),
                village.bundle(village.authority, PaperVillage.KIOSK.id()));
        assertFailed(
                enroller().byStick(ContractJson.mapper().writeValueAsString(online), steps::add), Trouble.NO_VILLAGE);
        var foreign = new StickInvite(
                village.invite(village.authority, true, NOWHERE), village.bundle(newKey(), PaperVillage.KIOSK.id()));
        assertFailed(
                enroller().byStick(ContractJson.mapper().writeValueAsString(foreign), steps::add), Trouble.DAMAGED);
        assertFailed(enroller().byStick("{\"invite\":1}", steps::add), Trouble.NOT_AN_INVITE);
        assertFailed(enroller().byStick("{}", steps::add), Trouble.NOT_AN_INVITE);
    }

    @Test
    void keepsTheOldIdentityWhereANewEnrolmentFails() throws IOException {
        var _ = enroller().byInvite(village.invite(village.authority, false), steps::add);
        var before = folder.read().orElseThrow();
        village.instead.add(PaperVillage.problem(403, Problem.INVITE_EXPIRED));
        assertThat(enroller().byInvite(village.invite(village.authority, true), steps::add))
                .isEqualTo(new EnrolmentOutcome.Failed(Trouble.EXPIRED));
        assertThat(folder.read().orElseThrow().key()).isEqualTo(before.key());
    }
}
